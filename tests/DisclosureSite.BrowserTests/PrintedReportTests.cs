using System.Text;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Tests.Importing.Pdf;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>Reports that a browser has printed are read back cell by cell.</summary>
public sealed class PrintedReportTests(SiteInBrowser site)
{
    private const string Narrative = "全年主动公开政府信息9452条，其中通过政府网站公开2043条，通过政务新媒体公开6729条，其他方式公开680条，工作取得积极进展。";

    [Theory]
    [InlineData("suqian/2024", "td { border: 1px solid #000 }")]
    [InlineData("jingle/2020", "td { border: 1px solid #000 }")]
    [InlineData("suqian/2024", "td { border: 1px dashed #000 }")]
    [InlineData("suqian/2024", "td { border: 2px dotted #333 }")]
    [InlineData("jingle/2020", "td { border: 3px double #000 }")]
    [InlineData("suqian/2024", "table { border-collapse: separate; border-spacing: 2px; border: 1px solid #333 } td { border: 1px solid #333 }")]
    [InlineData("jingle/2020", "table { border-collapse: separate; border-spacing: 5px } td { border: 1px solid #999 }")]
    [InlineData("suqian/2024", "td { border: 1px solid #fff; background: #dde } thead td { background: #225; color: #fff }")]
    [InlineData("suqian/2024", "table { font-size: 5pt } td { border: .5pt solid #000; padding: 0 }")]
    [InlineData("suqian/2024", "td { border: 1px solid #000; padding: 14px 2px }")]
    [InlineData("jingle/2020", "table { font-size: 16pt } td { border: 1px solid #000 }")]
    public async Task Every_figure_stands_at_its_place(string report, string style)
    {
        PdfForm[] forms =
        [
            report == "suqian/2024"
                ? PdfForms.Disclosures(report, "normative-documents", "licensing", "penalties", "fees")
                : PdfForms.Disclosures(report, "normative-documents", "licensing", "penalties", "fees", "procurement"),
            PdfForms.Applications(report),
            PdfForms.Reviews(report),
        ];

        foreach (var hasMargins in new[] { false, true })
        {
            var document = Read(await PrintAsync(Html(forms, style), hasMargins));
            var tables = document.Blocks.OfType<DocumentTable>().ToArray();
            Assert.Equal(forms.Length, tables.Length);
            foreach (var (form, table) in forms.Zip(tables))
            {
                // How far a blank rest of a merged cell reaches is drawn wrongly where a page ends within it.
                Assert.Equal(
                    form.Cells.Where(cell => cell.Text.Length > 0).Select(cell => (cell.Row, cell.Column, cell.ColumnSpan, cell.Text)),
                    table.Cells.Where(cell => cell.Text.Length > 0)
                        .Select(cell => (cell.Row, cell.Column, cell.ColumnSpan, cell.Text.Replace("\n", "", StringComparison.Ordinal))));
                Assert.Equal((form.RowCount, form.ColumnCount), (table.RowCount, table.ColumnCount));
            }

            Assert.Equal(
                ["某某市人民政府2024年政府信息公开工作年度报告", "一、总体情况", Narrative, "二、数据", "三、数据", "四、数据", "五、存在的问题", Narrative],
                document.Blocks.OfType<DocumentParagraph>().Select(paragraph => paragraph.Text));
        }
    }

    private async Task<byte[]> PrintAsync(string html, bool hasMargins)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.SetContentAsync(html);
        return await visit.Page.PdfAsync(new()
        {
            Format = "A4",
            PrintBackground = true,
            DisplayHeaderFooter = hasMargins,
            HeaderTemplate = "<div style='font-size: 8px; padding-left: 40px'>某某市人民政府</div>",
            FooterTemplate = "<div style='font-size: 8px; width: 100%; text-align: center'><span class=pageNumber></span>/<span class=totalPages></span></div>",
            Margin = new Margin { Top = "60px", Bottom = "60px", Left = "50px", Right = "50px" },
        });
    }

    private static SourceDocument Read(byte[] file)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("报告.pdf", file, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }

    private static string Html(PdfForm[] forms, string style)
    {
        var html = new StringBuilder(
            $$"""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>报告</title>
            <style>
            body { font: 16pt/1.75 "Noto Serif CJK SC", "Noto Sans CJK SC", serif }
            h1 { font-size: 22pt; text-align: center }
            p { margin: 0; text-indent: 2em }
            table { border-collapse: collapse; font-size: 9pt; line-height: 1.3; width: 100% }
            td { padding: 2px; text-align: center }
            {{style}}
            </style>
            <h1>某某市人民政府<br>2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>{{Narrative}}</p>
            """);
        foreach (var (form, part) in forms.Zip(["二、数据", "三、数据", "四、数据"]))
        {
            html.Append("<p>").Append(part).Append("</p><table>");
            for (var row = 0; row < form.RowCount; row++)
            {
                var isHeader = form == forms[1] && row < 3;
                html.Append(isHeader && row == 0 ? "<thead>" : "").Append("<tr>");
                foreach (var cell in form.Cells.Where(cell => cell.Row == row))
                {
                    html.Append("<td rowspan=").Append(cell.RowSpan).Append(" colspan=").Append(cell.ColumnSpan).Append('>').Append(cell.Text).Append("</td>");
                }

                html.Append("</tr>").Append(isHeader && row == 2 ? "</thead>" : "");
            }

            html.Append("</table>");
        }

        return html.Append("<p style=\"break-before: page\">五、存在的问题</p><p>").Append(Narrative).Append("</p></html>").ToString();
    }
}
