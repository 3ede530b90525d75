namespace DisclosureSite.Indexing;

/// <summary>
/// Cuts the texts into pieces of two to eight characters ("grams") such that every piece is either rare or as long as they get. What
/// readers ask for is put together from such pieces exactly, and no list of places is long:
/// <list type="bullet">
/// <item>a <em>common</em> gram occurs more than <see cref="MostPlaces"/> times and is shorter than <see cref="Longest"/>: only the texts that
/// hold it are listed;</item>
/// <item>from each place on, the shortest gram that is not common is its <em>forward</em> gram: its places are listed;</item>
/// <item>up to each place, the shortest gram that is not common is its <em>backward</em> gram: its places are listed too, where it is no
/// forward gram.</item>
/// </list>
/// A query that is common is answered by one list of texts. Any other is covered by forward grams from its beginning on and, where what
/// is left over is common, by the backward gram of its end.
/// </summary>
internal sealed class Grams
{
    /// <summary>The length of the longest grams.</summary>
    public const int Longest = 8;

    /// <summary>A gram that occurs so many times is still rare: its list of places takes some 3 KB to transfer.</summary>
    public const int MostPlaces = 1024;

    /// <summary>Into how many parts the index is cut, so that they can be made side by side and one after the other.</summary>
    public const int Partitions = 16;

    private readonly int mostPlaces;
    private readonly int[] forward;
    private readonly int[] forwardStarts = new int[Partitions + 1];
    private readonly int[] backward;
    private readonly int[] backwardStarts = new int[Partitions + 1];
    private readonly byte[] backwardLengths;

    private Grams(IndexedText text, int mostPlaces)
    {
        Text = text;
        this.mostPlaces = mostPlaces;
        Lengths = new byte[text.Length];
        forward = Distribute(forwardStarts);
        Parallel.For(
            0,
            Partitions,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            partition => FindLengths(forward.AsSpan(forwardStarts[partition]..forwardStarts[partition + 1])));
        (backward, backwardLengths) = FindBackward();
    }

    public IndexedText Text { get; }

    /// <summary>For each place the length of its forward gram; 0: the text ends while the gram is still common.</summary>
    private byte[] Lengths { get; }

    /// <summary>Cuts texts into grams.</summary>
    /// <param name="text">The texts.</param>
    /// <param name="mostPlaces">How often a gram may occur that is still rare; another number than the usual one only in tests.</param>
    public static Grams Of(IndexedText text, int mostPlaces = MostPlaces) => new(text, mostPlaces);

    /// <summary>The partition in which grams stand that begin with these characters.</summary>
    public static int PartitionOf(char first, char second) => (int)(Hash(first, second) % Partitions);

    /// <summary>A number for the beginning of a gram (FNV-1a over its characters), the same in <c>search.js</c>.</summary>
    public static uint Hash(params ReadOnlySpan<char> prefix)
    {
        var hash = 2166136261;
        foreach (var c in prefix)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>Tells of the common grams of a partition and of its forward grams, in order.</summary>
    public void Visit(int partition, GramVisitor visit)
    {
        var places = forward.AsSpan(forwardStarts[partition]..forwardStarts[partition + 1]);
        Split(KeysAt(places), places, 1, -1, visit);
    }

    /// <summary>The backward grams of a partition in order, with their places.</summary>
    public (GramKey[] Keys, int[] Places) BackwardOf(int partition)
    {
        var range = backwardStarts[partition]..backwardStarts[partition + 1];
        var places = backward[range];
        var keys = KeysAt(places);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = keys[i].Cut(backwardLengths[range.Start.Value + i]);
        }

        Array.Sort(keys, places);
        return (keys, places);
    }

    private GramKey[] KeysAt(ReadOnlySpan<int> places)
    {
        var keys = new GramKey[places.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = GramKey.Of(Text.Span[places[i]..]);
        }

        return keys;
    }

    // Places with two characters at least: no shorter gram is listed by its places.
    private int[] Distribute(int[] starts)
    {
        var text = Text.Span;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != IndexedText.Separator && text[i + 1] != IndexedText.Separator)
            {
                starts[PartitionOf(text[i], text[i + 1]) + 1]++;
            }
        }

        for (var partition = 0; partition < Partitions; partition++)
        {
            starts[partition + 1] += starts[partition];
        }

        var places = new int[starts[Partitions]];
        var next = (int[])starts.Clone();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != IndexedText.Separator && text[i + 1] != IndexedText.Separator)
            {
                places[next[PartitionOf(text[i], text[i + 1])]++] = i;
            }
        }

        return places;
    }

    private void FindLengths(Span<int> places)
    {
        var keys = KeysAt(places);
        keys.AsSpan().Sort(places);
        Split(keys, places, 1, -1, (_, length, here, isCommon, _) =>
        {
            // Where the text ends while the gram is still common, the length stays 0.
            if (!isCommon)
            {
                foreach (var place in here)
                {
                    Lengths[place] = (byte)length;
                }
            }
        });
    }

    // All have the first characters in common, one fewer than the length.
    private void Split(ReadOnlySpan<GramKey> keys, ReadOnlySpan<int> places, int length, int countAbove, GramVisitor visit)
    {
        for (var first = 0; first < keys.Length;)
        {
            var character = keys[first][length - 1];
            var end = first + 1;
            while (end < keys.Length && keys[end][length - 1] == character)
            {
                end++;
            }

            if (character != IndexedText.Separator)
            {
                var here = places[first..end];

                // Single characters are neither: their texts are listed apart.
                var isCommon = length == 1 || (here.Length > mostPlaces && length < Longest);
                if (length > 1)
                {
                    visit(keys[first].Cut(length), length, here, isCommon, countAbove);
                }

                if (isCommon)
                {
                    Split(keys[first..end], here, length + 1, length > 1 ? here.Length : -1, visit);
                }
            }

            first = end;
        }
    }

    // The ends of forward grams never go back from place to place, so one walk finds all backward ones: those that begin where a forward
    // gram begins and end before the next forward gram does.
    private (int[] Places, byte[] Lengths) FindBackward()
    {
        ForEachBackward((partition, _, _) => backwardStarts[partition + 1]++);
        for (var partition = 0; partition < Partitions; partition++)
        {
            backwardStarts[partition + 1] += backwardStarts[partition];
        }

        var places = new int[backwardStarts[Partitions]];
        var lengths = new byte[places.Length];
        var next = (int[])backwardStarts.Clone();
        ForEachBackward((partition, place, length) =>
        {
            places[next[partition]] = place;
            lengths[next[partition]++] = (byte)length;
        });
        return (places, lengths);
    }

    private void ForEachBackward(Action<int, int, int> visit)
    {
        var text = Text.Span;
        for (var i = 0; i < text.Length; i++)
        {
            if (Lengths[i] == 0)
            {
                continue;
            }

            var end = i + Lengths[i];
            var before = Lengths[i + 1] > 0 ? i + 1 + Lengths[i + 1] : int.MaxValue;
            for (var last = end + 1; last < before && text[last - 1] != IndexedText.Separator; last++)
            {
                visit(PartitionOf(text[i], text[i + 1]), i, last - i);
            }
        }
    }
}
