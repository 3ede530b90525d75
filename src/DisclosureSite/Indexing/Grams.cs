using DisclosureSite.Model;

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
/// <param name="text">The texts.</param>
/// <param name="mostPlaces">How often a gram may occur that is still rare; another number than the usual one only in tests.</param>
/// <param name="placesAtATime">How many places are sorted in memory at a time; another number than the usual one only in tests.</param>
/// <param name="scratch">Where grams are sorted of which there are too many for the memory.</param>
internal sealed class Grams(IndexedText text, int mostPlaces, int placesAtATime, ScratchSpace scratch)
{
    /// <summary>The length of the shortest grams.</summary>
    public const int Shortest = 2;

    /// <summary>The length of the longest grams.</summary>
    public const int Longest = 8;

    /// <summary>A gram that occurs so many times is still rare: its list of places takes some 1.5 KB before it is compressed.</summary>
    public const int MostPlaces = 512;

    /// <summary>Into how many parts each direction of the index is cut, so that only a part of it is in memory at a time.</summary>
    public const int Partitions = 32;

    /// <summary>How many places are sorted in memory at a time: with their grams they take 5 MB for each thread.</summary>
    public const int PlacesAtATime = 1 << 18;

    private static readonly byte[] PartitionOfCharacter = MakePartitions();

    /// <summary>The texts.</summary>
    public IndexedText Text { get; } = text;

    /// <summary>How often a gram may occur that is still rare.</summary>
    public int RareUpTo { get; } = mostPlaces;

    /// <summary>How many places are sorted in memory at a time.</summary>
    public int RunLength { get; } = placesAtATime;

    /// <summary>Where grams are sorted of which there are too many for the memory.</summary>
    public ScratchSpace Scratch { get; } = scratch;

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

    /// <summary>The partition of grams that begin with a character.</summary>
    public static int PartitionOf(char first) => PartitionOfCharacter[first];

    private static byte[] MakePartitions()
    {
        var partitions = new byte[char.MaxValue + 1];
        for (var c = 0; c < partitions.Length; c++)
        {
            partitions[c] = (byte)(Hash((char)c) % Partitions);
        }

        return partitions;
    }
}
