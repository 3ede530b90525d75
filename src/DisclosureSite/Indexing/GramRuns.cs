using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DisclosureSite.Indexing;

/// <summary>Runs of sorted grams that are not in memory, to be merged.</summary>
/// <param name="stream">Where they go, from its beginning on.</param>
internal sealed class GramRuns(Stream stream)
{
    private readonly List<(long Start, int Count)> runs = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => runs.Count == 0;

    /// <summary>Adds a run.</summary>
    public void Add(ReadOnlySpan<GramKey> keys, ReadOnlySpan<int> places)
    {
        runs.Add((stream.Position, keys.Length));
        stream.Write(MemoryMarshal.AsBytes(keys));
        stream.Write(MemoryMarshal.AsBytes(places));
    }

    /// <summary>Tells of all grams in order.</summary>
    public void Visit(GramCutter cutter)
    {
        var queue = new PriorityQueue<GramRun, GramKey>();
        foreach (var (start, count) in runs)
        {
            var run = new GramRun(stream, start, start + ((long)count * Unsafe.SizeOf<GramKey>()), count);
            if (run.MoveNext())
            {
                queue.Enqueue(run, run.Key);
            }
        }

        while (queue.TryDequeue(out var run, out _))
        {
            var isLast = !queue.TryPeek(out _, out var next);
            var hasMore = true;
            while (hasMore && (isLast || run.Key.CompareTo(next) <= 0))
            {
                cutter.Add(run.Key, run.Place);
                hasMore = run.MoveNext();
            }

            if (hasMore)
            {
                queue.Enqueue(run, run.Key);
            }
        }
    }
}
