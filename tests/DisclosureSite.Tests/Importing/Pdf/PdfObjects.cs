using System.Globalization;
using System.Text;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>The objects of a PDF, numbered from 1 in the order in which they are added; the first is the catalog.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte> file = [];
    private readonly List<int> places = [];

    public PdfObjects() => Write("%PDF-1.7\n");

    public PdfObjects Add(string content)
    {
        places.Add(file.Count);
        Write($"{places.Count} 0 obj\n{content}\nendobj\n");
        return this;
    }

    public PdfObjects AddStream(string entries, string content) => AddStream(entries, Encoding.Latin1.GetBytes(content));

    public PdfObjects AddStream(string entries, byte[] content)
    {
        places.Add(file.Count);
        Write($"{places.Count} 0 obj\n<< /Length {content.Length} {entries} >>\nstream\n");
        file.AddRange(content);
        Write("\nendstream\nendobj\n");
        return this;
    }

    /// <summary>The file, with its table of places.</summary>
    public byte[] ToBytes(string trailer = "")
    {
        var start = file.Count;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            Write($"{place.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        }

        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return [.. file];
    }

    /// <summary>The place of an object as a stream of places has it: a kind, three bytes of place, a generation.</summary>
    public byte[] Place(int number) => [1, (byte)(places[number - 1] >> 16), (byte)(places[number - 1] >> 8), (byte)places[number - 1], 0];

    /// <summary>The file, whose places the object added last tells.</summary>
    public byte[] ToBytesWithStreamOfPlaces()
    {
        Write($"startxref\n{places[^1]}\n%%EOF\n");
        return [.. file];
    }

    private void Write(string text) => file.AddRange(Encoding.Latin1.GetBytes(text));
}
