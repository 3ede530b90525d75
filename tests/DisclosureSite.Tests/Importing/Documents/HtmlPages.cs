using System.Globalization;
using System.Net;
using System.Text;
using DisclosureSite.Exporting;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Importing.Documents;

/// <summary>Pages as content-management systems and word processors write them.</summary>
internal static class HtmlPages
{
    /// <summary>A page of a government site: menus around the article, an editor's paragraphs in the cells.</summary>
    public static string OfSite(Report report, Random chance)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
            <meta name="ArticleTitle" content="{report.Title}"><meta name="PubDate" content="2022-01-25 10:30"><meta name="ContentSource" content="某某办公室">
            <title>{report.Title}_某某县人民政府</title><style>p{"{"}margin:0{"}"}</style><script>if (1<2) document.write("<table><tr><td>9</td></tr></table>");</script></head>
            <body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">一、政务公开</a></li><li><a href="/b">互动交流</a></li></ul></div>
            <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/x">年报</a></div>
            <div class="side calendar"><table><tr><td>1</td><td>2</td><td>3</td></tr></table></div>
            <div id="main"><h1>{report.Title}</h1><p class="info">发布时间：2022-01-25 10:30 &nbsp; 来源：某某办公室 &nbsp; 字体：【大 中 小】</p>
            <div class="TRS_Editor"><p>　　根据《条例》要求，现公布
            本年度报告。</p><!-- <table><tr><td>7</td></tr></table> -->

            """);
        foreach (var (title, tables) in OfficialForms.PartsOf(report))
        {
            page.Append(CultureInfo.InvariantCulture, $"<p style=\"text-indent:2em\"><strong><span>{title}</span></strong></p>\n<p>&nbsp;</p><p style=\"display:none\">五、隐藏的</p>");
            page.Append("<div>这里是第一段文字。<br><br>这里是第二段，说明数字。</div>\n");
            foreach (var table in tables)
            {
                page.Append("<div style=\"overflow:auto\"><table border=\"1\" cellspacing=\"0\">");
                page.Append(Rows(table, chance, Cluttered));
                page.Append("</table></div>\n");
            }
        }

        page.Append("""
            </div><div class="share">分享到：<a href="#">微信</a><a href="#">微博</a><a href="#">QQ</a></div><p>【打印】 【关闭】</p></div>
            <div class="related"><h3>相关链接</h3><ul><li><a href="1">一、去年的报告</a></li><li><a href="2">前年的报告</a></li><li><a href="3">指南</a></li></ul></div>
            <div class="footer">主办：某某县人民政府办公室 备案号 12345</div></body></html>
            """);
        return page.ToString();
    }

    /// <summary>A page as Word saves it: its own styles, list numbers between conditions, a row that is not to be seen.</summary>
    public static string OfWord(Report report, Random chance)
    {
        var page = new StringBuilder("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>
            <body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1 style='layout-grid:15.6pt'>

            """);
        foreach (var (title, tables) in OfficialForms.PartsOf(report))
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=MsoNormal><b><span lang=EN-US\nstyle='mso-bidi-font-size:10.5pt'>{title[..1]}</span></b><b><span>{title[1..]}</span></b><o:p></o:p></p>\n");
            page.Append("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>一段\n文字。</p>\n");
            foreach (var table in tables)
            {
                page.Append("<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 width=\"99%\" style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n");
                page.Append(Rows(table, chance, Word));
                page.Append("<![if !supportMisalignedColumns]>\n <tr height=0>");
                page.Append(string.Concat(Enumerable.Repeat("<td width=72 style='border:none'></td>", table.ColumnCount)));
                page.Append("</tr>\n<![endif]></table>\n");
            }
        }

        return page.Append("</div></body></html>").ToString();
    }

    /// <summary>An old page laid out by tables, without a word of how it is encoded; unclosed tags.</summary>
    public static string OfTables(Report report, Random chance)
    {
        var page = new StringBuilder(
            "<HTML><BODY><TABLE width=1000><TR><TD width=200><TABLE><TR><TD><A href=1>首页</A><TR><TD><A href=2>机构</A><TR><TD><A href=3>公开</A></TABLE></TD><TD><TABLE><TR><TD>\n");
        foreach (var (title, tables) in OfficialForms.PartsOf(report))
        {
            page.Append(CultureInfo.InvariantCulture, $"<FONT size=3><B>{title}</B></FONT><BR>\n　　这一部分的说明。<BR>\n");
            foreach (var table in tables)
            {
                page.Append("<CENTER><TABLE borderColor=#000000 border=1>").Append(Rows(table, chance, Plain)).Append("</TABLE></CENTER>\n");
            }
        }

        return page.Append("</TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>").ToString();
    }

    private static string Rows(PrintedGrid table, Random chance, Func<PrintedCell, Random, string> contents)
    {
        var rows = new StringBuilder();
        for (var row = 0; row < table.RowCount; row++)
        {
            rows.Append("<tr>");
            foreach (var cell in table.Cells.Where(cell => cell.Row == row))
            {
                var tag = cell.Kind == PrintedCellKind.ColumnHeader && chance.Next(2) == 0 ? "th" : "td";

                // Editors leave spans that reach beyond the last column or row.
                var columnSpan = cell.ColumnSpan + (cell.Column + cell.ColumnSpan == table.ColumnCount ? chance.Next(2) * 3 : 0);
                var rowSpan = cell.Row + cell.RowSpan == table.RowCount && cell.RowSpan > 1 ? "0" : cell.RowSpan.ToString(CultureInfo.InvariantCulture);
                rows.Append('<').Append(tag);
                rows.Append(cell.RowSpan > 1 || chance.Next(3) == 0 ? $" rowspan=\"{rowSpan}\"" : "");
                rows.Append(columnSpan > 1 || chance.Next(3) == 0 ? string.Create(CultureInfo.InvariantCulture, $" colspan='{columnSpan}'") : "");
                rows.Append('>').Append(contents(cell, chance)).Append("</").Append(tag).Append(">\n");
            }

            rows.Append("</tr>\n");
        }

        return rows.ToString();
    }

    private static string Cluttered(PrintedCell cell, Random chance) => cell.Text.Length == 0
        ? Choose(chance, "", "&nbsp;", "<p>&nbsp;</p>", "<p><br></p>")
        : chance.Next(4) switch
        {
            0 => $"\n  <p style=\"text-align:center\"><span>&nbsp;{WebUtility.HtmlEncode(cell.Text)}&nbsp;</span></p>\n",
            1 when cell.Kind == PrintedCellKind.ColumnHeader => string.Join("<br/>", cell.Text.Select(letter => letter.ToString())),
            2 => $"<div><p><strong><span style=\"font-family:宋体\">{cell.Text[..1]}</span><span>{WebUtility.HtmlEncode(cell.Text[1..])}</span></strong></p></div><span style=\"display: none\">88</span>",
            _ => WebUtility.HtmlEncode(cell.Text),
        };

    private static string Word(PrintedCell cell, Random chance) =>
        $"\n  <p class=MsoNormal align=center style='mso-pagination:widow-orphan'><span lang=EN-US style='mso-font-kerning:0pt'>{(cell.Text.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(cell.Text))}<o:p>{Choose(chance, "", "&nbsp;")}</o:p></span></p>\n  ";

    private static string Plain(PrintedCell cell, Random chance) => cell.Text + Choose(chance, "", "<P>", "<BR>", "　");

    private static string Choose(Random chance, params string[] choices) => choices[chance.Next(choices.Length)];
}
