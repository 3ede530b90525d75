namespace DisclosureSite.Indexing;

/// <summary>
/// Sorts the places of a partition by their grams. Those of a large archive are too many for the memory: they are sorted run by run, and
/// the runs merged from a file.
/// </summary>
internal sealed class GramSorter(Grams grams)
{
    private readonly GramKey[] keys = new GramKey[grams.RunLength];
    private readonly int[] places = new int[grams.RunLength];
    private int count;

    /// <summary>Tells of all places of a partition, which is that of a gram's first character.</summary>
    public void Visit(GramDirection direction, int partition, GramCutter cutter)
    {
        grams.Scratch(stream =>
        {
            var runs = new GramRuns(stream);
            grams.Text.Visit((around, first, end, position) =>
            {
                for (var i = first; i < end; i++)
                {
                    if (Grams.PartitionOf(around[i]) != partition || !IsGram(around, i, direction))
                    {
                        continue;
                    }

                    if (count == keys.Length)
                    {
                        EndRun(runs);
                    }

                    keys[count] = direction == GramDirection.Forward ? GramKey.Of(around[i..]) : GramKey.OfReversed(around[..(i + 1)]);
                    places[count++] = position + i - first;
                }
            });
            if (!runs.IsEmpty)
            {
                EndRun(runs);
                runs.Visit(cutter);
            }
            else
            {
                Sort();
                for (var i = 0; i < count; i++)
                {
                    cutter.Add(keys[i], places[i]);
                }
            }

            count = 0;
            cutter.End();
        });
    }

    // No gram is shorter than two characters. What is read backward is listed under its last one.
    private static bool IsGram(ReadOnlySpan<char> text, int at, GramDirection direction)
    {
        var other = direction == GramDirection.Forward ? at + 1 : at - 1;
        return text[at] != IndexedText.Separator && other >= 0 && other < text.Length && text[other] != IndexedText.Separator;
    }

    private void Sort() => keys.AsSpan(0, count).Sort(places.AsSpan(0, count));

    private void EndRun(GramRuns runs)
    {
        Sort();
        runs.Add(keys.AsSpan(0, count), places.AsSpan(0, count));
        count = 0;
    }
}
