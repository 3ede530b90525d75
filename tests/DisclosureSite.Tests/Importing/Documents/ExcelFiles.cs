using System.Globalization;
using System.Security;
using System.Text;
using DisclosureSite.Exporting;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Importing.Documents;

/// <summary>Workbooks as Excel and WPS write them.</summary>
internal static class ExcelFiles
{
    private const string Namespaces =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>Each table on a sheet, labels shared or in the cells, numbers as numbers, titles above the table.</summary>
    public static byte[] OfReport(Report report, Random chance)
    {
        List<string> shared = [];
        var sheets = OfficialForms.PartsOf(report).SelectMany(part => part.Tables.Select(table => Sheet(table, shared, chance))).ToArray();
        return Package(sheets, shared: string.Concat(shared.Select(text => $"<si>{text}</si>")));
    }

    /// <summary>A workbook of these sheets, each given by what stands inside its root.</summary>
    public static byte[] Package(string[] sheets, string shared = "", string styles = "", string workbook = "", Func<int, string>? stateOf = null) =>
        WordFiles.Zip(
            backslashes: false,
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                ("_rels/.rels", WordFiles.Relations(("officeDocument", "xl/workbook.xml"))),
                ("xl/workbook.xml", $"<workbook {Namespaces}>{workbook}<sheets>" + string.Concat(sheets.Select((_, i) =>
                    $"<sheet name=\"表{i + 1}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{stateOf?.Invoke(i)}/>")) + "</sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", WordFiles.Relations(
                [
                    .. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
                ])),
                ("xl/sharedStrings.xml", $"<sst {Namespaces}>{shared}</sst>"),
                ("xl/styles.xml", $"<styleSheet {Namespaces}>{styles}</styleSheet>"),
                .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", (string?)$"<worksheet {Namespaces}>{sheet}</worksheet>")),
            ]);

    /// <summary>The name of a cell, from 0.</summary>
    public static string Name(int row, int column) => string.Create(
        CultureInfo.InvariantCulture, $"{(column >= 26 ? ((char)('A' + (column / 26) - 1)).ToString() : "")}{(char)('A' + (column % 26))}{row + 1}");

    private static string Sheet(PrintedGrid table, List<string> shared, Random chance)
    {
        // Sheets rarely begin in their first cell.
        var (down, right) = (chance.Next(3), chance.Next(2));
        var rows = new StringBuilder("<sheetFormatPr defaultRowHeight=\"14\"/><sheetData>");
        for (var row = 0; row < table.RowCount; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + down + 1}\">");
            foreach (var cell in table.Cells.Where(cell => cell.Row == row))
            {
                rows.Append(Cell(Name(row + down, cell.Column + right), cell.Text, shared, chance));
            }

            rows.Append("</row>");
        }

        var merges = table.Cells.Where(cell => cell.RowSpan * cell.ColumnSpan > 1).Select(cell =>
            $"<mergeCell ref=\"{Name(cell.Row + down, cell.Column + right)}:{Name(cell.Row + down + cell.RowSpan - 1, cell.Column + right + cell.ColumnSpan - 1)}\"/>");
        return rows.Append("</sheetData><mergeCells>").AppendJoin("", merges).Append("</mergeCells>").ToString();
    }

    private static string Cell(string name, string text, List<string> shared, Random chance)
    {
        var words = SecurityElement.Escape(text);
        if (text.Length == 0)
        {
            return chance.Next(2) == 0 ? "" : $"<c r=\"{name}\" s=\"1\"/>";
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && chance.Next(4) > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><v>{(double)number:R}</v></c>");
        }

        switch (chance.Next(3))
        {
            case 0:
                shared.Add($"<t xml:space=\"preserve\"> {words}</t><rPh sb=\"0\" eb=\"1\"><t>读音</t></rPh>");
                return $"<c r=\"{name}\" t=\"s\"><v>{shared.Count - 1}</v></c>";
            case 1:
                shared.Add($"<r><t>{SecurityElement.Escape(text[..1])}</t></r><r><rPr><b/></rPr><t>{SecurityElement.Escape(text[1..])}</t></r>");
                return $"<c r=\"{name}\" t=\"s\"><v>{shared.Count - 1}</v></c>";
            default:
                return $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{words}</t></is></c>";
        }
    }
}
