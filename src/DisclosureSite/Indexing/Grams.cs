using System.Collections.Concurrent;

namespace DisclosureSite.Indexing;

/// <summary>
/// Cuts the texts into pieces of two to eight characters ("grams") such that every piece is either rare or as long as they get. What
/// readers ask for is put together from such pieces exactly, and no list of places is long:
/// <list type="bullet">
/// <item>a <em>common</em> gram occurs more than <see cref="MostPlaces"/> times and is shorter than <see cref="Longest"/>: only the texts that
/// hold it are listed;</item>
/// <item>from each place on, the shortest gram that is not common is its <em>forward</em> gram: its places are listed;</item>
/// <item>up to each place, the shortest gram that is not common is its <em>backward</em> gram: its places are listed too, under its
/// characters from the last one back.</item>
/// </list>
/// A query that is common is answered by one list of texts. Any other is covered by the forward gram of its beginning and the backward
/// gram of its end, which can be looked up at once, and by further forward grams where these two leave a gap.
/// </summary>
internal sealed class Grams
{
    /// <summary>The length of the longest grams.</summary>
    public const int Longest = 8;

    /// <summary>A gram that occurs so many times is still rare: its list of places takes some 1.5 KB before it is compressed.</summary>
    public const int MostPlaces = 512;

    /// <summary>Into how many parts each direction of the index is cut, so that only a part of it is in memory at a time.</summary>
    public const int Partitions = 32;

    private static readonly byte[] PartitionOfCharacter = MakePartitions();
    private readonly int mostPlaces;

    // One for each thread, large enough for any partition: made anew each time they would be the most memory of a large archive's build.
    private readonly ConcurrentBag<(GramKey[] Keys, int[] Places)> buffers = [];
    private readonly int mostInPartition;

    /// <param name="text">The texts.</param>
    /// <param name="mostPlaces">How often a gram may occur that is still rare; another number than the usual one only in tests.</param>
    public Grams(IndexedText text, int mostPlaces = MostPlaces)
    {
        Text = text;
        this.mostPlaces = mostPlaces;
        var countsForward = new int[Partitions];
        var countsBackward = new int[Partitions];
        var span = text.Span;
        for (var i = 0; i + 1 < span.Length; i++)
        {
            if (IsPair(span, i))
            {
                countsForward[PartitionOfCharacter[span[i]]]++;
                countsBackward[PartitionOfCharacter[span[i + 1]]]++;
            }
        }

        mostInPartition = Math.Max(countsForward.Max(), countsBackward.Max());
    }

    public IndexedText Text { get; }

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

    /// <summary>Tells of the common grams and of the rare ones of a partition, which is that of a gram's first character, in order.</summary>
    public void Visit(GramDirection direction, int partition, GramVisitor visit)
    {
        if (!buffers.TryTake(out var buffer))
        {
            buffer = (new GramKey[mostInPartition], new int[mostInPartition]);
        }

        var places = buffer.Places.AsSpan(0, PutPlaces(buffer.Places, direction, partition));
        var keys = buffer.Keys.AsSpan(0, places.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = direction == GramDirection.Forward
                ? GramKey.Of(Text.Span[places[i]..])
                : GramKey.OfReversed(Text.Span[..(places[i] + 1)]);
        }

        keys.Sort(places);
        Split(keys, places, 1, -1, visit);
        buffers.Add(buffer);
    }

    private static byte[] MakePartitions()
    {
        var partitions = new byte[char.MaxValue + 1];
        for (var c = 0; c < partitions.Length; c++)
        {
            partitions[c] = (byte)(Hash((char)c) % Partitions);
        }

        return partitions;
    }

    // No gram is shorter than two characters.
    private static bool IsPair(ReadOnlySpan<char> text, int first) =>
        text[first] != IndexedText.Separator && text[first + 1] != IndexedText.Separator;

    // Where grams begin or, read backward, end; gives back how many.
    private int PutPlaces(int[] places, GramDirection direction, int partition)
    {
        var text = Text.Span;
        var isForward = direction == GramDirection.Forward;
        var end = isForward ? 0 : 1;
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (PartitionOfCharacter[text[i + end]] == partition && IsPair(text, i))
            {
                places[count++] = i + end;
            }
        }

        return count;
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
                    visit(keys[first].Cut(length), here, isCommon, countAbove);
                }

                if (isCommon)
                {
                    Split(keys[first..end], here, length + 1, length > 1 ? here.Length : -1, visit);
                }
            }

            first = end;
        }
    }
}
