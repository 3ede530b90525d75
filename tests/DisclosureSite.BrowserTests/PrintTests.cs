using System.Text.RegularExpressions;
using DisclosureSite.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>Pages on paper.</summary>
public sealed partial class PrintTests(SiteInBrowser site)
{
    // A4 less the margins of the style sheet, at 96 px an inch.
    private const int SheetWidth = 672;

    private const string FaultsOnPaper =
        """
        () => {
          const faults = [];
          const visible = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
          for (const element of visible('nav, button, .skip, .display')) {
            faults.push(`for the screen only: ${element.outerHTML.slice(0, 100)}`);
          }
          for (const head of visible('thead')) {
            if (getComputedStyle(head).display !== 'table-header-group') faults.push('a header that does not repeat');
          }
          for (const row of visible('tbody tr')) {
            if (getComputedStyle(row).breakInside !== 'avoid') { faults.push('a row that may break'); break; }
          }
          for (const region of visible('.scroll')) {
            if (getComputedStyle(region).overflowX !== 'visible') faults.push('a table cut at the edge of the sheet');
            const over = Math.max(...[...region.querySelectorAll('table')].map(table => table.offsetWidth)) - region.clientWidth;
            if (over > 1) faults.push(`a table wider than the sheet by ${over} px: ${region.className}`);
          }
          const last = Math.max(...visible('main *, footer *').filter(element => element.textContent.trim()).map(element => element.getBoundingClientRect().bottom));
          const empty = Math.round(document.body.getBoundingClientRect().bottom - last);
          if (empty > 24) faults.push(`${empty} px of nothing at the end, which may take a sheet`);
          if (getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)') faults.push('paper is not white');
          return faults;
        }
        """;

    [Theory]
    [InlineData(Place.Root, Display.Light)]
    [InlineData(Place.Large, Display.Dark)]
    [InlineData(Place.Root, Display.HighContrast)]
    public async Task Every_kind_of_page_is_fit_for_paper(Place place, Display display)
    {
        await using var visit = await site.VisitAsync(place, new() { ViewportSize = new() { Width = SheetWidth, Height = 980 } });
        await visit.ShowAsync(display);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var faults = new List<string>();
        foreach (var page in site.PagesAt(place))
        {
            await visit.OpenAsync(page);
            faults.AddRange((await visit.Page.EvaluateAsync<string[]>(FaultsOnPaper)).Select(fault => $"{page}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task A_report_becomes_a_document_of_a_few_sheets()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("jingle/2020/index.html");
        var document = System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" }));

        Assert.StartsWith("%PDF-", document, StringComparison.Ordinal);
        Assert.InRange(Sheet().Count(document), 3, 12);
    }

    [Fact]
    public async Task Every_kind_of_page_prints()
    {
        await using var visit = await site.VisitAsync();
        foreach (var page in site.PagesOfEachKind)
        {
            await visit.OpenAsync(page);
            Assert.True((await visit.Page.PdfAsync()).Length > 5_000, page);
        }

        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Each_sheet_bears_the_title_the_date_and_the_name_of_the_site()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.OpenAsync("jingle/2020/index.html");
        var root = visit.Page.Locator("html");

        await Expect(root).ToHaveCSSAsync("--printed", "\"2020年静乐县政府信息公开年度报告（2021年1月22日公布）\"");
        await Expect(root).ToHaveCSSAsync("--site", "\"政府信息公开工作年度报告档案\"");
    }

    [Fact]
    public async Task Links_to_other_sites_show_their_address_but_not_in_tables()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.OpenAsync("about/index.html");
        var shown = await visit.Page.EvaluateAsync<string[]>(
            """
            () => ['main', 'table'].map(place => {
              const link = Object.assign(document.createElement('a'), { href: 'https://example.gov.cn/a', textContent: 'x' });
              const home = place === 'main' ? document.querySelector('main') : document.querySelector('main')
                .appendChild(document.createElement('table')).insertRow().insertCell();
              home.append(link);
              return getComputedStyle(link, '::after').content;
            })
            """);

        Assert.Equal(["\"（https://example.gov.cn/a）\"", "none"], shown);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
