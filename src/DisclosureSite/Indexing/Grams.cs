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

    /// <summary>Whether a gram's places are listed: it is rare, or as long as they get; single characters never.</summary>
    public bool ListsPlaces(int length, int count) => length > 1 && (count <= mostPlaces || length == Longest);

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

    /// <summary>The places of a partition, sorted by what stands there.</summary>
    public ReadOnlySpan<int> ForwardOf(int partition) => forward.AsSpan(forwardStarts[partition]..forwardStarts[partition + 1]);

    /// <summary>The places of backward grams of a partition, with their lengths.</summary>
    public (ReadOnlyMemory<int> Places, ReadOnlyMemory<byte> Lengths) BackwardOf(int partition)
    {
        var range = backwardStarts[partition]..backwardStarts[partition + 1];
        return (backward.AsMemory(range), backwardLengths.AsMemory(range));
    }

    private static int CharAt(UInt128 key, int index) => (ushort)(key >> (112 - (16 * index)));

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
        var keys = new UInt128[places.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Text.KeyAt(places[i]);
        }

        keys.AsSpan().Sort(places);
        Split(keys, places, 1);
    }

    // All have the first characters in common, one fewer than the length.
    private void Split(ReadOnlySpan<UInt128> keys, ReadOnlySpan<int> places, int length)
    {
        for (var first = 0; first < keys.Length;)
        {
            var character = CharAt(keys[first], length - 1);
            var end = first + 1;
            while (end < keys.Length && CharAt(keys[end], length - 1) == character)
            {
                end++;
            }

            // Where the text has ended, the length stays 0.
            if (character != IndexedText.Separator)
            {
                if (ListsPlaces(length, end - first))
                {
                    foreach (var place in places[first..end])
                    {
                        Lengths[place] = (byte)length;
                    }
                }
                else
                {
                    Split(keys[first..end], places[first..end], length + 1);
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
