using System.Runtime.InteropServices;
using System.Text;

namespace DisclosureSite.Indexing;

/// <summary>Folds texts and puts them in one row.</summary>
/// <param name="stream">Where they go, from its beginning on.</param>
internal sealed class IndexedTextWriter(Stream stream)
{
    private readonly StringBuilder folded = new();
    private readonly List<int> starts = [];
    private readonly char[] buffer = new char[1 << 15];
    private int buffered;
    private int written;

    /// <summary>Begins the next text.</summary>
    public void Begin() => starts.Add(written + buffered);

    /// <summary>Appends a piece to the last text, folded.</summary>
    public void Append(string piece)
    {
        folded.Clear();
        TextFolding.Append(folded, piece);
        if (folded.Length == 0)
        {
            return;
        }

        folded.Append(IndexedText.Separator);
        foreach (var chunk in folded.GetChunks())
        {
            for (var rest = chunk.Span; rest.Length > 0;)
            {
                if (buffered == buffer.Length)
                {
                    WriteBuffer();
                }

                var here = rest[..Math.Min(rest.Length, buffer.Length - buffered)];
                here.CopyTo(buffer.AsSpan(buffered));
                buffered += here.Length;
                rest = rest[here.Length..];
            }
        }
    }

    /// <summary>All that was appended; nothing more may be.</summary>
    public IndexedText Complete()
    {
        WriteBuffer();
        return new IndexedText(stream, written, starts);
    }

    private void WriteBuffer()
    {
        stream.Write(MemoryMarshal.AsBytes(buffer.AsSpan(0, buffered)));
        written += buffered;
        buffered = 0;
    }
}
