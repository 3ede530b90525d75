using AngleSharp.Dom;

namespace DisclosureSite.Tests.Rendering;

/// <summary>Follows the links of a rendered site as a browser does that has opened it from a disk.</summary>
internal static class SiteLinks
{
    // The next stage makes it; browser tests follow this link too.
    private const string IndexOfSearch = "search/index/contents.js";

    /// <summary>Every link, picture and style sheet that leads to no file or to no id, as <c>page → link</c>.</summary>
    public static List<string> Broken(RenderedSite site, string basePath)
    {
        List<string> broken = [];
        var idsOfPages = site.Pages.ToDictionary(
            path => path,
            path => site.Page(path).QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var link in LinksOf(site.Page(page)))
            {
                if (!IsExternal(link) && !Leads(site, page, link, basePath, idsOfPages))
                {
                    broken.Add($"{page} → {link}");
                }
            }
        }

        return broken;
    }

    public static IEnumerable<string> LinksOf(IDocument page) => page.QuerySelectorAll("[href], [src]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    public static bool IsExternal(string link) =>
        link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Leads(
        RenderedSite site, string page, string link, string basePath, Dictionary<string, HashSet<string>> idsOfPages)
    {
        var target = new Uri(new Uri($"file://{basePath}{Uri.EscapeDataString(page).Replace("%2F", "/", StringComparison.Ordinal)}"), link);
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            return false;
        }

        path = path[basePath.Length..];
        if (page == "404.html" && (path.Length == 0 || path[^1] == '/'))
        {
            path += "index.html"; // A server's work; this page is never read from a disk.
        }

        var id = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return path == IndexOfSearch || (site.Has(path) && (id.Length == 0 || (idsOfPages.TryGetValue(path, out var ids) && ids.Contains(id))));
    }
}
