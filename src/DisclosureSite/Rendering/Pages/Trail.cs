using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The way to a page from the home page: what readers see above its title is what programs are told.</summary>
internal static class Trail
{
    /// <summary>The steps, the home page first and the page itself last; none: it is the home page.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">The page's site path.</param>
    /// <param name="title">Its title, which stands for it where it has no shorter name.</param>
    public static IReadOnlyList<PageLinkView> Of(SiteContext site, string path, string title)
    {
        if (path == Addresses.Home)
        {
            return [];
        }

        List<PageLinkView> steps = [];
        for (var slash = 0; slash >= 0 && slash < path.Length - 1; slash = path.IndexOf('/', slash + 1))
        {
            var above = path[..(slash + 1)];
            if (NameOf(site, above) is { } name)
            {
                steps.Add(new PageLinkView(name, above, IsCurrent: false));
            }
        }

        if (AgencyAt(site, path)?.ParentSlug is { } slug && site.Archive.FindAgency(slug) is { } parent)
        {
            steps.Add(new PageLinkView(parent.Name, Addresses.Of(parent), IsCurrent: false));
        }

        steps.Add(new PageLinkView(NameOf(site, path) ?? title, path, IsCurrent: true));
        return steps;
    }

    // Null: there is no such page, or its title is its name.
    private static string? NameOf(SiteContext site, string path) => path switch
    {
        Addresses.Home => Texts.NavigationHome,
        Addresses.Indicators => Texts.IndicatorsTitle,
        Addresses.Checks => Texts.ChecksTitle,
        Addresses.Timeliness => Texts.TimelinessTitle,
        Addresses.Data => Texts.DataTitle,
        _ => path.Trim('/').Split('/') switch
        {
            [_] => AgencyAt(site, path)?.Name,
            ["indicators", _] => site.Derived.Indicators.FirstOrDefault(indicator => Addresses.Of(indicator) == path)?.Title,
            ["years" or "checks", var year] when ReportYear.TryParse(year, out var known) && site.Archive.Years.Contains(known) => Texts.Year(known),
            [var slug, var year] when ReportYear.TryParse(year, out var known) && site.Archive.FindReport(slug, known) is not null => Texts.Year(known),
            [var slug, var year, "changes"] when ReportYear.TryParse(year, out var known) && site.Archive.FindReport(slug, known) is not null => Texts.ChangesName,
            _ => null,
        },
    };

    private static Agency? AgencyAt(SiteContext site, string path) => site.Archive.FindAgency(path.Trim('/'));
}
