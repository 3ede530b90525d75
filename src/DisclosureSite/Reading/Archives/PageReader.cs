using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Text;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads a free page.</summary>
internal static class PageReader
{
    /// <summary>The ending of a page's file.</summary>
    public const string Ending = ".md";

    // The address exists anyway; the archive says what stands there.
    private const string AboutSlug = "about";

    /// <summary>The page; null: it has faults, which have been reported.</summary>
    public static FreePage? Read(InputFolder input, string name, DiagnosticList diagnostics)
    {
        var slug = name[..^Ending.Length];
        var place = new SourcePlace(input.PathOf(name));
        var mayBe = slug == AboutSlug || Slugs.Check(slug, place, diagnostics);
        if (TextFileReader.Read(input.FullPathOf(name), place.File, InputLimits.Markdown, diagnostics) is not { } file
            || FrontMatter.Split(file, diagnostics) is not { } parts)
        {
            return null;
        }

        string? title = null;
        if (parts.Yaml is { } yaml)
        {
            if (YamlParser.ParseMapping(yaml, file.File, FrontMatter.FirstLine, diagnostics) is not { } mapping)
            {
                return null;
            }

            title = new MappingReader(mapping, diagnostics, "title").Text("title");
        }

        return NarrativeReader.ReadPage(parts.Body, title, diagnostics) is { } page && mayBe
            ? new FreePage(slug, page.Title, page.Content, place)
            : null;
    }
}
