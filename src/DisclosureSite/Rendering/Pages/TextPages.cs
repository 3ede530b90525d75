using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The pages that are words: about, the archive's own ones, and the glossary.</summary>
internal static class TextPages
{
    private const string AboutSlug = "about";

    public static IEnumerable<OutputFile> Of(SiteContext site)
    {
        var about = site.Archive.Pages.FirstOrDefault(page => page.Slug == AboutSlug);
        yield return site.Page(
            PageTemplate.About, Addresses.About, about?.Title ?? Texts.AboutTitle, Texts.AboutDescription, () => AboutOf(site, about));
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
                    () => new TextView(page.Title, NarrativeHtml.Of(page.Content, path, site.Files)));
            }
        }

        if (!site.Archive.Glossary.IsEmpty)
        {
            yield return site.Page(
                PageTemplate.Glossary, Addresses.Glossary, Texts.GlossaryTitle, Texts.GlossaryDescription, () => GlossaryOf(site));
        }
    }

    private static AboutView AboutOf(SiteContext site, FreePage? about) => new(
        about?.Title ?? Texts.AboutTitle,
        about is null ? null : NarrativeHtml.Of(about.Content, Addresses.About, site.Files),
        [.. site.FormatsInUse.Select(format => new FactView(Texts.FormatYears(format), format.LegalBasis ?? format.Title))],
        Rate.SmallDenominator);

    private static GlossaryView GlossaryOf(SiteContext site) => new(
        [.. site.Archive.Glossary.Select((term, index) =>
            new TermView($"term-{Texts.Count(index + 1)}", term.Term, term.Meaning, term.LegalBasis))]);
}
