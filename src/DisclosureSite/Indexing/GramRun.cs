using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DisclosureSite.Indexing;

/// <summary>Grams in order with their places, read from a stream in which first all keys stand, then all places.</summary>
/// <param name="stream">The stream.</param>
/// <param name="keysAt">Where in it the keys begin.</param>
/// <param name="placesAt">Where in it the places begin.</param>
/// <param name="count">How many they are.</param>
internal sealed class GramRun(Stream stream, long keysAt, long placesAt, int count)
{
    private const int BufferLength = 2048;
    private readonly GramKey[] keys = new GramKey[BufferLength];
    private readonly int[] places = new int[BufferLength];
    private int index = -1;

    public GramKey Key => keys[index % BufferLength];

    public int Place => places[index % BufferLength];

    /// <summary>Goes to the next gram, at first to the first one; says whether there is one.</summary>
    public bool MoveNext()
    {
        if (++index >= count)
        {
            return false;
        }

        if (index % BufferLength == 0)
        {
            var length = Math.Min(BufferLength, count - index);
            Read(keys.AsSpan(0, length), keysAt);
            Read(places.AsSpan(0, length), placesAt);
        }

        return true;
    }

    private void Read<T>(Span<T> items, long start)
        where T : unmanaged
    {
        stream.Position = start + ((long)index * Unsafe.SizeOf<T>());
        stream.ReadExactly(MemoryMarshal.AsBytes(items));
    }
}
