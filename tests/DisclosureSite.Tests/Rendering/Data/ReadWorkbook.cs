using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace DisclosureSite.Tests.Rendering.Data;

/// <summary>A workbook of a rendered site, read part by part as its XML stands there.</summary>
internal sealed class ReadWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, XElement> sheets = new(StringComparer.Ordinal);
    private readonly XElement styles;

    public ReadWorkbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        XElement Part(string name)
        {
            using var stream = zip.GetEntry(name)!.Open();
            return XElement.Load(stream, LoadOptions.PreserveWhitespace);
        }

        styles = Part("xl/styles.xml");
        Names = [.. Part("xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!)];
        for (var i = 0; i < Names.Length; i++)
        {
            sheets.Add(Names[i], Part($"xl/worksheets/sheet{i + 1}.xml"));
        }
    }

    /// <summary>The sheets in order.</summary>
    public string[] Names { get; }

    /// <summary>The elements of a name in all sheets.</summary>
    public IEnumerable<XElement> Elements(string name) => sheets.Values.SelectMany(sheet => sheet.Descendants(Main + name));

    /// <summary>The merged ranges of a sheet.</summary>
    public string[] Merges(string sheet) => [.. sheets[sheet].Descendants(Main + "mergeCell").Select(merge => (string)merge.Attribute("ref")!)];

    /// <summary>The cells of a sheet by name: text, type (<c>n</c> a number, empty a blank) and number format.</summary>
    public Dictionary<string, (string Text, string Type, string Format)> Cells(string sheet)
    {
        Dictionary<string, (string, string, string)> cells = new(StringComparer.Ordinal);
        foreach (var row in sheets[sheet].Descendants(Main + "row"))
        {
            var column = 0;
            foreach (var cell in row.Elements(Main + "c"))
            {
                column++;
                var type = (string?)cell.Attribute("t") ?? (cell.Element(Main + "v") is null ? "" : "n");
                cells.Add((string?)cell.Attribute("r") ?? $"{(char)('A' + column - 1)}{(string)row.Attribute("r")!}", (cell.Value, type, FormatOf((int?)cell.Attribute("s") ?? 0)));
            }
        }

        return cells;
    }

    /// <summary>The rows of a sheet, cell by cell.</summary>
    public string[][] Table(string sheet) =>
        [.. sheets[sheet].Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToArray())];

    /// <summary>The rows of a sheet, with | between the cells and no blanks at the end.</summary>
    public string[] Rows(string sheet) => [.. Table(sheet).Select(row => string.Join('|', row).TrimEnd('|'))];

    private string FormatOf(int style)
    {
        var format = (int)styles.Element(Main + "cellXfs")!.Elements(Main + "xf").ElementAt(style).Attribute("numFmtId")!;
        return styles.Descendants(Main + "numFmt").FirstOrDefault(one => (int)one.Attribute("numFmtId")! == format) is { } own
            ? (string)own.Attribute("formatCode")!
            : format == 0 ? "General" : format.ToString(CultureInfo.InvariantCulture);
    }
}
