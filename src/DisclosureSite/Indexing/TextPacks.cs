namespace DisclosureSite.Indexing;

/// <summary>
/// In which file the text of a section stands. Results that stand one after the other are mostly the same part of one report after the
/// other, so that within a block of pages the sections stand part by part: ten results load few files.
/// </summary>
internal sealed class TextPacks
{
    /// <summary>How many pages a block has.</summary>
    public const int PagesPerBlock = 256;

    // Ten results load ten packs at most; results often stand side by side, and a file more costs a reader more time than a longer one.
    private const int PackLength = 5000;

    private readonly List<(int Anchor, int Length)> block = [];
    private readonly List<int> counts = [];
    private readonly List<int> firsts = [];

    /// <summary>How many sections each pack holds, block by block.</summary>
    public IReadOnlyList<int> Counts => counts;

    /// <summary>For each block its first pack.</summary>
    public IReadOnlyList<int> Firsts => firsts;

    /// <summary>The order of a block's sections, by their numbers in it.</summary>
    /// <param name="anchors">The number of each one's anchor, in the order of the pages.</param>
    public static int[] OrderOf(IReadOnlyList<int> anchors) =>
        [.. Enumerable.Range(0, anchors.Count).OrderBy(section => anchors[section])];

    /// <summary>Adds a section of the block.</summary>
    public void Add(int anchor, int length) => block.Add((anchor, length));

    /// <summary>Ends the block.</summary>
    public void EndBlock()
    {
        firsts.Add(counts.Count);
        var length = int.MaxValue;
        foreach (var section in OrderOf([.. block.Select(section => section.Anchor)]))
        {
            if (length >= PackLength)
            {
                counts.Add(0);
                length = 0;
            }

            counts[^1]++;
            length += block[section].Length;
        }

        block.Clear();
    }
}
