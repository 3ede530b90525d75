using System.Xml.Linq;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>How the cells of a workbook show their numbers.</summary>
internal sealed class ExcelFormats
{
    private const int LongestFormat = 255;

    private readonly List<string> formats = [];
    private readonly bool isFrom1904;

    /// <param name="styles">The part with the formats; null: there is none.</param>
    /// <param name="isFrom1904">Whether days are counted from 1904.</param>
    public ExcelFormats(XElement? styles, bool isFrom1904)
    {
        this.isFrom1904 = isFrom1904;
        Dictionary<int, string> own = [];
        foreach (var format in styles?.Child("numFmts")?.Children("numFmt") ?? [])
        {
            if (XmlNames.Number(format.Attr("numFmtId")) is { } id && format.Attr("formatCode") is { Length: <= LongestFormat } code)
            {
                own.TryAdd(id, code);
            }
        }

        foreach (var style in styles?.Child("cellXfs")?.Children("xf") ?? [])
        {
            var id = XmlNames.Number(style.Attr("numFmtId")) ?? 0;
            formats.Add(own.TryGetValue(id, out var code) ? code : ExcelNumberFormat.Of(id));
        }
    }

    /// <summary>A number as a cell of that style shows it.</summary>
    public string Show(string stored, int style) =>
        ExcelNumberFormat.Show(stored, style >= 0 && style < formats.Count ? formats[style] : ExcelNumberFormat.Of(0), isFrom1904);
}
