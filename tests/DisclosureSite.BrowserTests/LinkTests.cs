using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class LinkTests(SiteInBrowser site)
{
    private const string LinksOfPage =
        "() => [...document.querySelectorAll('[href], [src]')].map(element => element.href?.baseVal ?? element.href ?? element.src)";

    private const string IdsOfPage = "() => [...document.querySelectorAll('[id]')].map(element => element.id)";

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.SubPath)]
    [InlineData(Place.Disk)]
    public async Task Every_link_leads_somewhere(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(page => page != SiteInBrowser.PageForUnknownAddresses))
        {
            await visit.OpenAsync(page);
            var address = visit.Page.Url;
            ids.Add(address);
            ids.UnionWith((await visit.Page.EvaluateAsync<string[]>(IdsOfPage)).Select(id => $"{address}#{id}"));
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(LinksOfPage))
            {
                links.TryAdd(link, page);
            }
        }

        using var client = new HttpClient();
        var broken = new List<string>();
        foreach (var (link, page) in links.Where(link => link.Key.StartsWith(visit.Root.AbsoluteUri, StringComparison.Ordinal)))
        {
            var target = new Uri(link);
            var decoded = target.GetLeftPart(UriPartial.Query) + Uri.UnescapeDataString(target.Fragment);
            if (!ids.Contains(decoded) && (target.Fragment.Length > 1 || !await ExistsAsync(client, target)))
            {
                broken.Add($"{page}: {link}");
            }
        }

        Assert.NotEmpty(links);
        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    private static async Task<bool> ExistsAsync(HttpClient client, Uri target)
    {
        if (target.IsFile)
        {
            return File.Exists(target.LocalPath);
        }

        using var response = await client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead);
        return response.IsSuccessStatusCode;
    }
}
