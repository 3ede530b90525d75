using System.Text;

namespace DisclosureSite.Indexing;

/// <summary>
/// All folded texts in one row. A text is what stands in one section; where no word goes from one piece into the next (cells, texts),
/// a separator stands, which is part of no word.
/// </summary>
internal sealed class IndexedText
{
    public const char Separator = '\0';
    private const int BlockLength = 64;
    private readonly StringBuilder folded = new();
    private readonly List<int> starts = [];
    private char[] text = new char[1 << 16];
    private int[]? blocks;

    /// <summary>How many characters, separators included.</summary>
    public int Length { get; private set; }

    /// <summary>How many texts.</summary>
    public int Count => starts.Count;

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Span => text.AsSpan(0, Length);

    /// <summary>Where a text begins.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Begins the next text.</summary>
    public void Begin() => starts.Add(Length);

    /// <summary>Appends a piece to the last text, folded.</summary>
    public void Append(string piece)
    {
        folded.Clear();
        TextFolding.Append(folded, piece);
        if (folded.Length == 0)
        {
            return;
        }

        if (Length + folded.Length + 1 > text.Length)
        {
            // By a quarter: doubling would leave half of a large archive's text empty.
            Array.Resize(ref text, Math.Max(text.Length + (text.Length / 4), Length + folded.Length + 1));
        }

        folded.CopyTo(0, text.AsSpan(Length), folded.Length);
        Length += folded.Length;
        text[Length++] = Separator;
    }

    /// <summary>The text in which a place stands.</summary>
    public int TextAt(int position)
    {
        // Built once, when no more text comes.
        blocks ??= Blocks();
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
