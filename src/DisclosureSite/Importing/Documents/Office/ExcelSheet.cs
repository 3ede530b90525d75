using System.Text;
using System.Xml;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>A sheet of a workbook, read from its beginning to its end.</summary>
internal sealed class ExcelSheet
{
    private const int MostMerges = 50_000;
    private const int LongestCell = 40_000;

    private readonly ExcelFormats formats;
    private readonly IReadOnlyList<string> strings;
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<ExcelCell> cells = [];
    private readonly List<ExcelRange> merges = [];

    private ExcelSheet(ExcelFormats formats, IReadOnlyList<string> strings)
    {
        this.formats = formats;
        this.strings = strings;
    }

    /// <summary>The cells with something in them, in the order of the file.</summary>
    public IReadOnlyList<ExcelCell> Cells => cells;

    /// <summary>The merged ranges.</summary>
    public IReadOnlyList<ExcelRange> Merges => merges;

    /// <summary>Whether it holds formulas.</summary>
    public bool HasFormulas { get; private set; }

    /// <summary>Whether words in it turn the direction in which they are shown; those that cells name by number are not looked at.</summary>
    public bool TurnsText { get; private set; }

    /// <summary>Reads a sheet.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="formats">The formats of its cells.</param>
    /// <param name="strings">The strings that its cells name by number.</param>
    public static ExcelSheet Read(XmlReader reader, ExcelFormats formats, IReadOnlyList<string> strings)
    {
        var sheet = new ExcelSheet(formats, strings);
        sheet.Read(reader);
        return sheet;
    }

    /// <summary>Whether a row is not shown.</summary>
    public bool IsHiddenRow(int row) => hiddenRows.Contains(row);

    /// <summary>Whether a column is not shown.</summary>
    public bool IsHiddenColumn(int column)
    {
        foreach (var (first, last) in hiddenColumns)
        {
            if (column >= first && column <= last)
            {
                return true;
            }
        }

        return false;
    }

    private static UnreadableDocumentException TooLarge() =>
        new(DiagnosticCodes.DocumentTableTooLarge, DocumentLimits.Rows, DocumentLimits.Columns, DocumentLimits.Places);

    private static bool IsOn(string? text) => text is "1" or "true";

    private void Read(XmlReader reader)
    {
        var row = 0;
        var column = 0;
        while (reader.Read())
        {
            if (reader.Depth > DocumentLimits.Depth)
            {
                throw new UnreadableDocumentException(DiagnosticCodes.DocumentNestedTooDeep, DocumentLimits.Depth);
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col" when IsOn(reader.GetAttribute("hidden")) && hiddenColumns.Count < DocumentLimits.Columns:
                    hiddenColumns.Add((XmlNames.Number(reader.GetAttribute("min")) ?? 0, XmlNames.Number(reader.GetAttribute("max")) ?? 0));
                    break;
                case "row":
                    row = XmlNames.Number(reader.GetAttribute("r")) ?? row + 1;
                    column = 0;
                    if (IsOn(reader.GetAttribute("hidden")))
                    {
                        hiddenRows.Add(row);
                    }

                    break;
                case "c":
                    var place = ExcelRange.Cell(reader.GetAttribute("r")) ?? (Math.Max(row, 1), column + 1);
                    (row, column) = place;
                    ReadCell(reader, row, column);
                    break;
                case "mergeCell":
                    if (ExcelRange.Parse(reader.GetAttribute("ref")) is { } merge)
                    {
                        if (merges.Count == MostMerges)
                        {
                            throw TooLarge();
                        }

                        merges.Add(merge);
                    }

                    break;
            }
        }
    }

    private void ReadCell(XmlReader reader, int row, int column)
    {
        var type = reader.GetAttribute("t");
        var style = XmlNames.Number(reader.GetAttribute("s")) ?? 0;
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var value = new StringBuilder();
        var inline = new StringBuilder();
        var formula = new StringBuilder();
        var (hasFormula, hasResult) = (false, false);
        var isInPhonetics = 0;
        var inside = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth > DocumentLimits.Depth)
            {
                throw new UnreadableDocumentException(DiagnosticCodes.DocumentNestedTooDeep, DocumentLimits.Depth);
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    inside = reader.IsEmptyElement ? "" : reader.LocalName;
                    hasFormula |= reader.LocalName == "f";
                    hasResult |= reader.LocalName is "v" or "is";
                    isInPhonetics += reader.LocalName == "rPh" && !reader.IsEmptyElement ? 1 : 0;
                    break;
                case XmlNodeType.EndElement:
                    isInPhonetics -= reader.LocalName == "rPh" ? 1 : 0;
                    inside = "";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    var into = inside == "v" ? value : inside == "t" && isInPhonetics == 0 ? inline : inside == "f" ? formula : null;
                    if (into is not null && into.Length < LongestCell)
                    {
                        into.Append(reader.Value);
                    }

                    break;
            }
        }

        HasFormulas |= hasFormula;
        TurnsText |= DirectionMarks.FirstIn(value.ToString()) >= 0 || DirectionMarks.FirstIn(inline.ToString()) >= 0;
        var text = TextOf(type, style, value.ToString(), inline.ToString());
        var unread = hasFormula && !hasResult ? new UnreadContent(UnreadKind.Formula, "=" + ExcelStrings.Plain(formula.ToString())) : null;
        if (text.Length > 0 || unread is not null)
        {
            if (cells.Count == DocumentLimits.Places)
            {
                throw TooLarge();
            }

            cells.Add(new ExcelCell(row, column, text, unread));
        }
    }

    private string TextOf(string? type, int style, string value, string inline) => type switch
    {
        "s" => XmlNames.Number(value.Trim()) is >= 0 and var index && index < strings.Count ? strings[index] : "",
        "inlineStr" => ExcelStrings.Plain(inline),
        "str" or "e" or "d" => ExcelStrings.Plain(value),
        "b" => value.Trim() == "1" ? "TRUE" : value.Trim() == "0" ? "FALSE" : "",
        _ when string.IsNullOrWhiteSpace(value) => ExcelStrings.Plain(inline),
        _ => UnseenMarks.Without(formats.Show(value.Trim(), style)),
    };
}
