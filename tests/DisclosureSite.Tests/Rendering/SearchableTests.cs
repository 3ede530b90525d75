using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using DisclosureSite.Tests.Indexing;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>What readers can search, held against the pages to which its results lead.</summary>
public sealed class SearchableTests
{
    private static readonly SearchContents Contents = SearchSample.Of(SampleArchive.Archive, new DiagnosticList()).Contents;
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void Every_section_and_every_cell_has_its_place_on_the_site()
    {
        var cells = 0;
        foreach (var page in Enumerable.Range(0, Contents.Count).Select(Contents.PageAt))
        {
            var document = Site.Page(Addresses.OutputPath(page.Address.Split('#')[0]));
            if (page.Address.Contains('#', StringComparison.Ordinal))
            {
                Assert.NotNull(document.GetElementById(Uri.UnescapeDataString(page.Address.Split('#')[1])));
            }

            foreach (var section in page.Sections)
            {
                Assert.True(section.Anchor.Length == 0 || document.GetElementById(section.Anchor) is not null, page.Address + section.Anchor);
                if (section.Table is not { } table)
                {
                    continue;
                }

                Assert.Equal(table.Form.Rows.Length * table.Form.Columns.Length, table.Cells.Length);
                for (var i = 0; i < table.Cells.Length; i++)
                {
                    var id = $"{table.Form.Anchor}.{table.Form.Rows[i / table.Form.Columns.Length].Anchor}.{table.Form.Columns[i % table.Form.Columns.Length].Anchor}";
                    Assert.Contains(table.Cells[i], document.GetElementById(id)!.TextContent, StringComparison.Ordinal);
                    cells++;
                }
            }
        }

        Assert.True(cells > 50);
    }

    [Fact]
    public void Every_label_that_is_searched_stands_in_its_table()
    {
        foreach (var page in Enumerable.Range(0, Contents.Count).Select(Contents.PageAt).Where(page => page.Kind == SearchablePageKind.Report))
        {
            var document = Site.Page(Addresses.OutputPath(page.Address));
            foreach (var section in page.Sections.Where(section => section.Table is not null))
            {
                var form = section.Table!.Form;
                var text = document.GetElementById(section.Anchor)!.Closest("table")!.TextContent;
                Assert.All(form.Rows.Concat(form.Columns).Select(line => line.Label).Concat(form.Labels), label => Assert.Contains(label, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Reports_come_newest_first_then_the_other_pages()
    {
        var pages = Enumerable.Range(0, Contents.Count).Select(Contents.PageAt).ToList();
        var reports = pages.TakeWhile(page => page.Kind == SearchablePageKind.Report).ToList();
        Assert.Equal(reports.OrderByDescending(page => page.Year!.Value.Value).Select(page => page.Address), reports.Select(page => page.Address));
        Assert.DoesNotContain(pages.Skip(reports.Count), page => page.Kind == SearchablePageKind.Report);
        Assert.Contains(pages, page => page.Kind == SearchablePageKind.Agency);
        Assert.Contains(pages, page => page.Kind == SearchablePageKind.Indicator);
    }
}
