using System.Runtime.InteropServices;

namespace DisclosureSite.Indexing;

/// <summary>
/// All folded texts in one row, not in memory: a large archive's would be the most that its index takes of memory. A text is what stands in one
/// section; where no word goes from one piece into the next (cells, texts), a separator stands, which is part of no word.
/// </summary>
internal sealed class IndexedText
{
    public const char Separator = '\0';
    private const int BlockLength = 64;
    private const int PieceLength = 1 << 15;
    private readonly Stream stream;
    private readonly List<int> starts;
    private readonly int[] blocks;

    /// <param name="stream">Holds the characters, two bytes each.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="starts">For each text where it begins.</param>
    public IndexedText(Stream stream, int length, List<int> starts)
    {
        this.stream = stream;
        this.starts = starts;
        Length = length;
        blocks = Blocks();
    }

    /// <summary>How many characters, separators included.</summary>
    public int Length { get; }

    /// <summary>How many texts.</summary>
    public int Count => starts.Count;

    /// <summary>Where a text begins; behind the last one, where they end.</summary>
    public int StartOf(int index) => index < starts.Count ? starts[index] : Length;

    /// <summary>Reads all of it; on any thread.</summary>
    public void Visit(TextPieceVisitor visit)
    {
        var buffer = new char[Grams.Longest + PieceLength + Grams.Longest];
        for (var position = 0; position < Length; position += PieceLength)
        {
            var from = Math.Max(0, position - Grams.Longest);
            var end = Math.Min(Length, position + PieceLength);
            var around = buffer.AsSpan(0, Math.Min(Length, end + Grams.Longest) - from);
            lock (stream)
            {
                stream.Position = (long)from * sizeof(char);
                stream.ReadExactly(MemoryMarshal.AsBytes(around));
            }

            visit(around, position - from, end - from, position);
        }
    }

    /// <summary>The text in which a place stands.</summary>
    public int TextAt(int position)
    {
        var at = blocks[position / BlockLength];
        while (at + 1 < starts.Count && starts[at + 1] <= position)
        {
            at++;
        }

        return at;
    }

    private int[] Blocks()
    {
        var first = new int[(Length / BlockLength) + 1];
        var at = 0;
        for (var block = 0; block < first.Length; block++)
        {
            while (at + 1 < starts.Count && starts[at + 1] <= block * BlockLength)
            {
                at++;
            }

            first[block] = at;
        }

        return first;
    }
}
