using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The pages that are words: about, the archive's own ones, and the glossary.</summary>
internal static class TextPages
{
    private const string AboutSlug = "about";
    private const int MostIndicators = 6;

    public static IEnumerable<OutputFile> Of(SiteContext site)
    {
        var about = OwnAboutOf(site.Archive);
        var title = AboutTitleOf(site.Archive);
        yield return site.Page(
            PageTemplate.About, Addresses.About, title, Texts.AboutDescription, () => AboutOf(site, title, about));
        foreach (var page in site.Archive.Pages)
        {
            var path = Addresses.OfFreePage(page.Slug);
            if (page.Slug != AboutSlug)
            {
                yield return site.Page(
                    PageTemplate.Text,
                    path,
                    page.Title,
                    page.Title,
                    () => new TextView(page.Title, NarrativeHtml.Of(page.Content, path, site.Files, site.TermsOn(path))));
            }
        }

        if (!site.Archive.Glossary.IsEmpty)
        {
            yield return site.Page(
                PageTemplate.Glossary, Addresses.Glossary, Texts.GlossaryTitle, Texts.GlossaryDescription, () => GlossaryOf(site));
        }
    }

    /// <summary>The title of the page about the site: the archive's own, or else the program's.</summary>
    public static string AboutTitleOf(Archive archive) => OwnAboutOf(archive)?.Title ?? Texts.AboutTitle;

    private static FreePage? OwnAboutOf(Archive archive) => archive.Pages.FirstOrDefault(page => page.Slug == AboutSlug);

    private static AboutView AboutOf(SiteContext site, string title, FreePage? about) => new(
        title,
        about is null ? null : NarrativeHtml.Of(about.Content, Addresses.About, site.Files, site.TermsOn(Addresses.About)),
        [.. site.FormatsInUse.Select(format => new FactView(Texts.FormatYears(format), format.LegalBasis ?? format.Title))],
        Rate.SmallDenominator);

    private static GlossaryView GlossaryOf(SiteContext site) => new(
    [
        .. site.Archive.Glossary.Select(term => new TermView(
            Addresses.Anchor(term),
            term.Term,
            term.Meaning,
            term.LegalBasis,
            IndicatorsOf(site, term.Term))),
    ]);

    // Those that bear its name, else whose row or column in the form does, else that speak of it; a word that many use tells nothing about any.
    private static IReadOnlyList<LinkView> IndicatorsOf(SiteContext site, string term)
    {
        List<Indicator> found = [.. site.Derived.Indicators.Where(indicator => indicator.Title.Contains(term, StringComparison.Ordinal))];
        if (found.Count == 0)
        {
            found = [.. site.Derived.Indicators.Where(indicator => IsNamedInForm(site, indicator, term))];
        }

        if (found.Count == 0)
        {
            found = [.. site.Derived.Indicators.Where(indicator => indicator.Meaning?.Contains(term, StringComparison.Ordinal) == true)];
        }

        if (found.Count > MostIndicators && found.Select(indicator => (indicator.Figure?.Table, indicator.Figure?.Row)).Distinct().Count() == 1)
        {
            // The columns of one row.
            found = [.. found.Where(indicator => indicator.IsHeadline)];
        }

        return found.Count > MostIndicators ? [] : [.. found.Select(indicator => new LinkView(indicator.Title, Addresses.Of(indicator)))];
    }

    private static bool IsNamedInForm(SiteContext site, Indicator indicator, string term) =>
        indicator.Figure is { } cell
        && site.FormatOf(indicator).FindTable(cell.Table) is { } table
        && (table.Rows.Any(row => row.Id == cell.Row && row.Label.Contains(term, StringComparison.Ordinal))
            || table.Columns.Any(column => column.Id == cell.Column && column.Label.Contains(term, StringComparison.Ordinal)));
}
