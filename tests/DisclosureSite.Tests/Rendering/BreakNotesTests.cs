using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class BreakNotesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_note_on_a_break_stands_only_under_a_table_that_marks_it()
    {
        folder.Write("site.yml", "title: 档案\n");
        folder.Write("reports/kelan/agency.yml", "name: 岢岚县人民政府\nlevel: county\n");
        folder.Write("reports/kelan/2018/report.md", "---\ntitle: 2018年度报告\ntext: none\n---\n");
        folder.Write("reports/kelan/2018/statistics.csv", "统计指标,统计数\n收到申请数,5\n");
        folder.Write("reports/kelan/2019/report.md", "---\ntitle: 2019年度报告\ntext: none\n---\n");
        folder.Write("reports/kelan/2019/applications.csv", "项目,总计\n一、本年新收政府信息公开申请数量,7\n");

        var diagnostics = new DiagnosticList();
        var site = RenderedSite.Of(ArchiveReader.Read(folder.FullPath, includeDrafts: false, diagnostics));
        Assert.Empty(diagnostics.Sorted());

        var pagesWithNotes = new List<string>();
        foreach (var path in site.Pages)
        {
            var page = site.Page(path);
            var notes = page.QuerySelectorAll(".table-notes li").Select(note => "#" + note.Id).ToList();
            var marks = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")!).ToHashSet();
            Assert.All(notes, note => Assert.Contains(note, marks));
            if (notes.Count > 0)
            {
                pagesWithNotes.Add(path);
            }
        }

        Assert.Equal(["indicators/applications.received.total/index.html", "kelan/index.html"], pagesWithNotes);
    }
}
