using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>
/// Writes a PDF as small as can be, to have each thing in it as a test wants it: one font without drawings whose letters are an em wide,
/// ASCII half of it, told only by its map to Unicode. Places are in points from the upper left corner.
/// </summary>
internal sealed class PdfPaper
{
    private readonly List<StringBuilder> pages = [];
    private readonly SortedSet<char> used = [];

    public double Width { get; init; } = 595;

    public double Height { get; init; } = 842;

    /// <summary>The height of what is drawn, where it is turned; 0: that of the page.</summary>
    public double DrawnHeight { get; init; }

    /// <summary>The page's own rotation, in degrees.</summary>
    public int Rotation { get; init; }

    /// <summary>Whether the font says which characters its letters are.</summary>
    public bool HasUnicodeMap { get; init; } = true;

    /// <summary>More widths of letters.</summary>
    public string Widths { get; init; } = "";

    /// <summary>Ranges of codes that the font maps to characters beside those it needs.</summary>
    public string Ranges { get; init; } = "";

    /// <summary>Whether its operations are packed.</summary>
    public bool IsPacked { get; init; }

    /// <summary>What the font says of a character that is not the character itself.</summary>
    public Dictionary<char, string> NamedOtherwise { get; } = [];

    /// <summary>How wide a text is.</summary>
    public static double WidthOf(string text, double size) => text.Sum(character => char.IsAscii(character) ? size / 2 : size);

    public PdfPaper Page()
    {
        pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Writes text from a place on its baseline.</summary>
    public PdfPaper Text(double x, double baseline, double size, string text)
    {
        used.UnionWith(text);
        var codes = string.Concat(text.Select(character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));
        return Draw($"BT /F1 {N(size)} Tf {N(x)} {N(Upper - baseline)} Td <{codes}> Tj ET");
    }

    /// <summary>Draws a line.</summary>
    public PdfPaper Line(double x1, double y1, double x2, double y2, double width = 0.5) =>
        Draw($"{N(width)} w {N(x1)} {N(Upper - y1)} m {N(x2)} {N(Upper - y2)} l S");

    /// <summary>Fills a box.</summary>
    public PdfPaper Fill(double x, double y, double width, double height) => Draw($"{N(x)} {N(Upper - y - height)} {N(width)} {N(height)} re f");

    /// <summary>Draws the border of a box.</summary>
    public PdfPaper Frame(double x, double y, double width, double height, double line = 0.5) =>
        Draw($"{N(line)} w {N(x)} {N(Upper - y - height)} {N(width)} {N(height)} re S");

    /// <summary>Adds operations as they are.</summary>
    public PdfPaper Draw(string operations)
    {
        if (pages.Count == 0)
        {
            Page();
        }

        pages[^1].Append(operations).Append('\n');
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages.Count).Select(i => $"{6 + (2 * i)} 0 R"));
        var file = new PdfObjects()
            .Add("<< /Type /Catalog /Pages 2 0 R >>")
            .Add($"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>")
            .Add($"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] {(HasUnicodeMap ? "/ToUnicode 5 0 R" : "")} >>")
            .Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 127 500 {Widths}] "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>")
            .AddStream(IsPacked ? "/Filter /FlateDecode" : "", IsPacked ? Packed(UnicodeMap()) : Encoding.Latin1.GetBytes(UnicodeMap()));
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            file.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {N(Width)} {N(Height)}] /Rotate {Rotation} /Resources << /Font << /F1 3 0 R >> >> /Contents {7 + (2 * i)} 0 R >>")
                .AddStream(IsPacked ? "/Filter /FlateDecode" : "", IsPacked ? Packed(page.ToString()) : Encoding.Latin1.GetBytes(page.ToString()));
        }

        return file.ToBytes();
    }

    private double Upper => DrawnHeight > 0 ? DrawnHeight : Height;

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(Encoding.Latin1.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private string UnicodeMap()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var part in used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var character in part)
            {
                var named = NamedOtherwise.GetValueOrDefault(character, character.ToString());
                map.Append(CultureInfo.InvariantCulture, $"<{(int)character:X4}> <{string.Concat(named.Select(unit => ((int)unit).ToString("X4", CultureInfo.InvariantCulture)))}>\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append(Ranges.Length > 0 ? $"1 beginbfrange {Ranges} endbfrange\n" : "");
        return map.Append("endcmap end end\n").ToString();
    }
}
