using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>What stands in the input folder itself: settings, pages, glossary, formats, and the folders of agencies.</summary>
/// <param name="Site">The settings.</param>
/// <param name="Pages">The free pages, by slug.</param>
/// <param name="Glossary">The glossary.</param>
/// <param name="OwnFormats">The archive's own formats; null: one has faults, so that reports cannot be held against any.</param>
/// <param name="Agencies">The folders of agencies, by name.</param>
internal sealed record InputContents(
    Site Site,
    ImmutableArray<FreePage> Pages,
    ImmutableArray<GlossaryTerm> Glossary,
    ImmutableArray<Format>? OwnFormats,
    ImmutableArray<InputFolder> Agencies)
{
    private const string FormatsFolder = "formats";
    /// <summary>The name of the folder that holds those of the agencies.</summary>
    public const string ReportsFolder = "reports";

    private const string YamlEnding = ".yml";

    /// <summary>Reads all of it but the agencies.</summary>
    public static InputContents Read(InputFolder input, DiagnosticList diagnostics)
    {
        Site? site = null;
        var pages = ImmutableArray.CreateBuilder<FreePage>();
        ImmutableArray<GlossaryTerm> glossary = [];
        ImmutableArray<Format>? formats = ImmutableArray<Format>.Empty;
        ImmutableArray<InputFolder> agencies = [];
        foreach (var entry in input.List(diagnostics))
        {
            if (entry.IsFile(SiteReader.FileName))
            {
                site = SiteReader.Read(input, diagnostics);
            }
            else if (entry.IsFile(GlossaryReader.FileName))
            {
                glossary = GlossaryReader.Read(input, diagnostics);
            }
            else if (entry.IsFileOf(PageReader.Ending))
            {
                if (PageReader.Read(input, entry.Name, diagnostics) is { } page)
                {
                    pages.Add(page);
                }
            }
            else if (entry is { IsFolder: true, Name: FormatsFolder })
            {
                formats = ReadFormats(input.Folder(entry.Name), diagnostics);
            }
            else if (entry is { IsFolder: true, Name: ReportsFolder })
            {
                agencies = ListAgencies(input.Folder(entry.Name), diagnostics);
            }
            else
            {
                diagnostics.Add(
                    DiagnosticCodes.UnexpectedInInput, new SourcePlace(input.PathOf(entry.Name)), entry.Name,
                    MappingReader.Suggestion(
                        entry.Name,
                        entry.IsFolder ? [FormatsFolder, ReportsFolder] : [SiteReader.FileName, GlossaryReader.FileName]));
            }
        }

        if (site is null)
        {
            diagnostics.Add(DiagnosticCodes.SiteFileMissing, new SourcePlace(SiteReader.FileName));
        }

        pages.Sort((left, right) => string.CompareOrdinal(left.Slug, right.Slug));
        return new InputContents(site ?? SiteReader.Unknown, pages.DrainToImmutable(), glossary, formats, agencies);
    }

    private static ImmutableArray<Format>? ReadFormats(InputFolder folder, DiagnosticList diagnostics)
    {
        var formats = ImmutableArray.CreateBuilder<Format>();
        var areSound = true;
        foreach (var entry in folder.List(diagnostics))
        {
            if (!entry.IsFileOf(YamlEnding))
            {
                diagnostics.Add(DiagnosticCodes.UnexpectedInFormats, new SourcePlace(folder.PathOf(entry.Name)), entry.Name);
            }
            else if (YamlFiles.Read(folder, entry.Name, diagnostics) is { } mapping
                && FormatReader.Read(mapping, folder.PathOf(entry.Name), diagnostics) is { } format)
            {
                formats.Add(format);
            }
            else
            {
                areSound = false;
            }
        }

        return areSound ? formats.DrainToImmutable() : null;
    }

    private static ImmutableArray<InputFolder> ListAgencies(InputFolder folder, DiagnosticList diagnostics)
    {
        var agencies = ImmutableArray.CreateBuilder<InputFolder>();
        foreach (var entry in folder.List(diagnostics))
        {
            if (entry.IsFolder)
            {
                agencies.Add(folder.Folder(entry.Name));
            }
            else
            {
                diagnostics.Add(DiagnosticCodes.UnexpectedInReports, new SourcePlace(folder.PathOf(entry.Name)), entry.Name);
            }
        }

        return agencies.DrainToImmutable();
    }
}
