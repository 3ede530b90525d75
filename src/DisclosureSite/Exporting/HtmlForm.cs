using System.Globalization;
using System.Text;

namespace DisclosureSite.Exporting;

/// <summary>
/// Writes a printed report as a web page: complete in itself, all style in attributes of the elements, so that its body can be pasted
/// into a content-management system, which keeps neither style sheets nor classes.
/// </summary>
internal static class HtmlForm
{
    private const string TitleFont = "font-family:方正小标宋简体,方正小标宋_GBK,SimSun,宋体,serif";
    private const string HeadingFont = "font-family:SimHei,黑体,Heiti SC,sans-serif";
    private const string TextFont = "font-family:仿宋_GB2312,FangSong,仿宋,STFangsong,serif";

    private const int MostRowsKeptTogether = 12;

    /// <summary>The page.</summary>
    public static string Write(PrintedReport report)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <title>{Encoded(report.Title)}</title>
            <meta name="ArticleTitle" content="{Encoded(report.Title)}">

            """);
        if (report.Published is { } published)
        {
            page.Append(CultureInfo.InvariantCulture, $"<meta name=\"PubDate\" content=\"{published:yyyy-MM-dd}\">\n");
            page.Append(CultureInfo.InvariantCulture, $"<meta name=\"ContentSource\" content=\"{Encoded(report.Publisher)}\">\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"""
            </head>
            <body>
            <div style="max-width:210mm;margin:0 auto;{TextFont};font-size:16pt;line-height:1.75">
            <h1 style="{TitleFont};font-size:22pt;font-weight:normal;text-align:center;margin:1em 0">{Encoded(report.Title)}</h1>

            """);
        foreach (var block in report.Blocks)
        {
            if (block is PrintedGrid table)
            {
                AddTable(page, table);
            }
            else if (block is PrintedLine line)
            {
                AddLine(page, line);
            }
        }

        return page.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static void AddLine(StringBuilder page, PrintedLine line)
    {
        var text = line.Text.Length == 0 ? "&nbsp;" : Encoded(line.Text);
        page.Append(line.Kind switch
        {
            PrintedLineKind.PartTitle => $"<h2 style=\"{HeadingFont};font-size:16pt;font-weight:normal;text-indent:2em;margin:0.5em 0;break-after:avoid\">{text}</h2>\n",
            PrintedLineKind.Heading => $"<h3 style=\"{TextFont};font-size:16pt;font-weight:bold;text-indent:2em;margin:0.5em 0;break-after:avoid\">{text}</h3>\n",
            PrintedLineKind.Signature => $"<p style=\"text-align:right;margin:0.5em 4em 0.5em 0\">{text}</p>\n",
            _ => $"<p style=\"text-indent:2em;margin:0\">{text}</p>\n",
        });
    }

    private static void AddTable(StringBuilder page, PrintedGrid table)
    {
        // A sheet that cuts a short table, or a heading from what it heads, is hard to read, for a program most of all.
        var isShort = table.RowCount <= MostRowsKeptTogether;
        page.Append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"width:100%;border-collapse:collapse;font-size:10.5pt;line-height:1.4;margin:0.5em 0")
            .Append(isShort ? ";break-inside:avoid" : "").Append("\">\n");
        page.Append("<colgroup>");
        foreach (var width in table.Widths)
        {
            page.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{width / 10m:0.#}%\">");
        }

        page.Append("</colgroup>\n<tbody>\n");
        foreach (var row in table.Cells.GroupBy(cell => cell.Row))
        {
            page.Append("<tr>");
            foreach (var cell in row)
            {
                AddCell(page, cell);
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void AddCell(StringBuilder page, PrintedCell cell)
    {
        var tag = cell.Kind == PrintedCellKind.Figure ? "td" : "th";
        page.Append('<').Append(tag);
        if (cell.RowSpan > 1)
        {
            page.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        }

        if (cell.ColumnSpan > 1)
        {
            page.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
        }

        page.Append(cell.Kind switch
        {
            PrintedCellKind.RowHeader => " style=\"text-align:left;font-weight:normal\">",
            PrintedCellKind.Title => " style=\"text-align:center;font-weight:bold\">",
            PrintedCellKind.ColumnHeader => " style=\"text-align:center;font-weight:normal\">",
            _ => " style=\"text-align:center\">",
        });
        page.Append(cell.Text.Length == 0 ? "&nbsp;" : Encoded(cell.Text)).Append("</").Append(tag).Append('>');
    }

    private static string Encoded(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);
}
