using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class LayoutTests(SiteInBrowser site)
{
    // The elements that stick out, for the message; what scrolls by itself may.
    private const string TooWide =
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > width + 0.5 && !element.parentElement.closest('.scroll'))
            .map(element => `${element.tagName} ${element.className} ${Math.round(element.getBoundingClientRect().right)}`)
            .concat('scrolls')
            .slice(0, 5);
        }
        """;

    [Theory]
    [InlineData(Place.Root, 320)]
    [InlineData(Place.Root, 375)]
    [InlineData(Place.Root, 768)]
    [InlineData(Place.Root, 1440)]
    [InlineData(Place.Large, 320)]
    [InlineData(Place.Large, 375)]
    [InlineData(Place.Large, 768)]
    [InlineData(Place.Large, 1440)]
    [InlineData(Place.LongLists, 320)]
    [InlineData(Place.LongLists, 375)]
    [InlineData(Place.LongLists, 1440)]
    [InlineData(Place.OneAgency, 320)]
    [InlineData(Place.OneAgency, 375)]
    [InlineData(Place.OneAgency, 1440)]
    [InlineData(Place.Root, 320, Display.LargeType)]
    [InlineData(Place.Large, 768, Display.LargeType)]
    public async Task No_page_scrolls_sideways(Place place, int width, Display display = Display.Light)
    {
        await using var visit = await site.VisitAsync(place, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.ShowAsync(display);
        var tooWide = new List<string>();
        foreach (var page in site.PagesAt(place))
        {
            await visit.OpenAsync(page);
            tooWide.AddRange((await visit.Page.EvaluateAsync<string[]>(TooWide)).Select(element => $"{page}: {element}"));
        }

        Assert.True(tooWide.Count == 0, string.Join("\n", tooWide));
    }

    [Fact]
    public async Task A_name_longer_than_the_screen_is_broken()
    {
        await using var visit = await site.VisitAsync(Place.Root, new() { ViewportSize = new() { Width = 320, Height = 800 } });
        await visit.OpenAsync("compare/index.html?r=suqian/2024");
        await visit.Page.Locator("#compare-chosen li").WaitForAsync();
        await visit.Page.EvaluateAsync(
            """
            () => {
              const name = 'W'.repeat(60);
              document.querySelector('.breadcrumb li:last-child').textContent = name;
              document.querySelector('#compare-agency option').textContent = name;
              document.querySelector('#compare-chosen li').firstChild.data = name;
              document.querySelector('.consecutive a').textContent = name;
            }
            """);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(TooWide));
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Tables_of_years_begin_at_the_newest_where_they_do_not_fit(int width, bool isWider)
    {
        await using var visit = await site.VisitAsync(Place.Large, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.OpenAsync("timeliness/index.html");

        var edges = await visit.Page.EvaluateAsync<double[]>(
            """
            () => {
              const region = document.querySelector('.by-year');
              const row = region.querySelector('thead tr');
              const box = part => part.getBoundingClientRect();
              return [
                region.scrollWidth - region.clientWidth,
                box(row.firstElementChild).left - box(region).left,
                box(region).right - box(row.lastElementChild).right,
              ];
            }
            """);

        Assert.Equal(isWider, edges[0] > 0);
        Assert.Equal(0, edges[1], 1.0);
        Assert.InRange(edges[2], -1, isWider ? 1 : width);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(700)]
    public async Task No_year_is_cut_beside_the_first_column(int width)
    {
        await using var visit = await site.VisitAsync(Place.Large, new() { ViewportSize = new() { Width = width, Height = 800 } });
        List<string> cut = [];
        foreach (var page in site.PagesAt(Place.Large))
        {
            await visit.OpenAsync(page);

            // Figures stand at the right: of a column, only the padding before them may lie below the first one.
            var found = await visit.Page.EvaluateAsync<string[]>(
                """
                async () => {
                  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                  return [...document.querySelectorAll('.by-year')].flatMap(region => {
                    const [first, ...columns] = [...region.querySelectorAll('thead th')].map(column => column.getBoundingClientRect());
                    return columns.filter(column => column.left < first.right - 9 && column.right > first.right + 1)
                      .map(column => `${column.left} ${first.right} ${column.right}`);
                  });
                }
                """);
            cut.AddRange(found.Select(edges => $"{page}: {edges}"));
        }

        Assert.True(cut.Count == 0, string.Join("\n", cut));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    public async Task Tables_of_changes_and_of_reports_need_no_scrolling_on_a_phone(int width)
    {
        await using var visit = await site.VisitAsync(Place.Large, new() { ViewportSize = new() { Width = width, Height = 800 } });
        var tables = 0;
        foreach (var page in site.PagesAt(Place.Large))
        {
            await visit.OpenAsync(page);
            var widths = await visit.Page.EvaluateAsync<int[]>(
                "() => [...document.querySelectorAll('.scroll:has(> .figure-changes, > .list)')].map(region => region.scrollWidth - region.clientWidth)");
            Assert.All(widths, excess => Assert.True(excess <= 0, $"{page}: {excess}"));
            tables += widths.Length;
        }

        Assert.True(tables > 3);
    }
}
