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
            foreach (var cell in row.Elements(Main + "c"))
            {
                var type = (string?)cell.Attribute("t") ?? (cell.Element(Main + "v") is null ? "" : "n");
                cells.Add(NameOf(cell), (cell.Value, type, FormatOf((int?)cell.Attribute("s") ?? 0)));
            }
        }

        return cells;
    }

    /// <summary>The rows of a sheet, cell by cell, all of them as wide as the widest.</summary>
    public string[][] Table(string sheet)
    {
        var rows = sheets[sheet].Descendants(Main + "row")
            .Select(row => row.Elements(Main + "c").ToDictionary(ColumnOf, cell => cell.Value)).ToList();
        var width = rows.SelectMany(row => row.Keys).DefaultIfEmpty().Max();
        return [.. rows.Select(row => Enumerable.Range(1, width).Select(column => row.GetValueOrDefault(column, "")).ToArray())];
    }

    /// <summary>The rows of a sheet, with | between the cells and no blanks at the end.</summary>
    public string[] Rows(string sheet) => [.. Table(sheet).Select(row => string.Join('|', row).TrimEnd('|'))];

    // Common readers take a cell without a name for the next one, or fail.
    private static string NameOf(XElement cell)
    {
        var name = (string?)cell.Attribute("r") ?? throw new InvalidOperationException("A cell has no name.");
        return name.EndsWith((string)cell.Parent!.Attribute("r")!, StringComparison.Ordinal)
            ? name
            : throw new InvalidOperationException($"{name} stands in another row.");
    }

    private static int ColumnOf(XElement cell) =>
        NameOf(cell).TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1);

    private string FormatOf(int style)
    {
        var format = (int)styles.Element(Main + "cellXfs")!.Elements(Main + "xf").ElementAt(style).Attribute("numFmtId")!;
        return styles.Descendants(Main + "numFmt").FirstOrDefault(one => (int)one.Attribute("numFmtId")! == format) is { } own
            ? (string)own.Attribute("formatCode")!
            : format == 0 ? "General" : format.ToString(CultureInfo.InvariantCulture);
    }
}
