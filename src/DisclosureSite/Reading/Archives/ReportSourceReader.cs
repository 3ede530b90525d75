using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Text;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads the files of a report's folder, each once.</summary>
internal static class ReportSourceReader
{
    private const string AttachmentFolder = "attachments";
    private const string TableEnding = ".csv";
    private const string CorrectionsName = "corrections.csv";
    private const string DraftStatus = "draft";

    /// <summary>
    /// The report's files. Null: they cannot be read, which has been reported, or they are a draft that nobody asked for.
    /// </summary>
    public static ReportSource? Read(ReportFolder origin, bool includeDrafts, DiagnosticList diagnostics, out bool isSkippedDraft)
    {
        isSkippedDraft = false;
        var entries = origin.Folder.List(diagnostics);
        if (!entries.Any(entry => entry.IsFile(ReportSource.FileName)))
        {
            var meant = Nearest.Of(ReportSource.FileName, entries.Where(entry => !entry.IsFolder).Select(entry => entry.Name));
            diagnostics.Add(DiagnosticCodes.ReportFileMissing, origin.Folder.Place, meant is null ? "" : $"（“{meant}”要改名）");
            return null;
        }

        if (ReadReport(origin.Folder, diagnostics) is not var (frontMatter, narrative))
        {
            return null;
        }

        if (!includeDrafts && frontMatter.Find("status")?.Value is YamlScalar { Text: var status } && status.Trim() == DraftStatus)
        {
            isSkippedDraft = true;
            return null;
        }

        var tables = ImmutableArray.CreateBuilder<RawTable>();
        RawTable? corrections = null;
        ImmutableArray<Attachment> attachments = [];
        foreach (var entry in entries)
        {
            if (entry.IsFile(CorrectionsName))
            {
                corrections = ReadTable(origin.Folder, entry.Name, diagnostics);
            }
            else if (entry.IsFileOf(TableEnding) && !entry.IsFile(ReportSource.ImportReportName))
            {
                tables.Add(ReadTable(origin.Folder, entry.Name, diagnostics));
            }
            else if (entry is { IsFolder: true, Name: AttachmentFolder })
            {
                attachments = AttachmentReader.Read(origin.Folder.Folder(entry.Name), diagnostics);
            }
            else if (!entry.IsFile(ReportSource.FileName) && !entry.IsFile(ReportSource.ImportReportName))
            {
                ReportUnexpected(origin.Folder, entry, diagnostics);
            }
        }

        return new ReportSource
        {
            Origin = origin,
            FrontMatter = frontMatter,
            Narrative = narrative,
            Tables = tables.DrainToImmutable(),
            Corrections = corrections,
            Attachments = attachments,
        };
    }

    /// <summary>Reads the file of a table; its text is null, with a diagnostic, where it cannot be read.</summary>
    public static RawTable ReadTable(InputFolder folder, string name, DiagnosticList diagnostics) =>
        new(name[..^TableEnding.Length],
            TextFileReader.Read(folder.FullPathOf(name), folder.PathOf(name), InputLimits.Table, diagnostics));

    private static (YamlMapping FrontMatter, MarkdownText Narrative)? ReadReport(InputFolder folder, DiagnosticList diagnostics)
    {
        if (TextFileReader.Read(
                folder.FullPathOf(ReportSource.FileName), folder.PathOf(ReportSource.FileName), InputLimits.Markdown, diagnostics)
                is not { } file
            || FrontMatter.Split(file, diagnostics) is not { } parts)
        {
            return null;
        }

        if (parts.Yaml is not { } yaml)
        {
            diagnostics.Add(DiagnosticCodes.FrontMatterMissing, new SourcePlace(file.File));
            return null;
        }

        return YamlParser.ParseMapping(yaml, file.File, FrontMatter.FirstLine, diagnostics) is { } mapping
            ? (mapping, parts.Body)
            : null;
    }

    private static void ReportUnexpected(InputFolder folder, FolderEntry entry, DiagnosticList diagnostics)
    {
        var place = new SourcePlace(folder.PathOf(entry.Name));
        if (entry.IsFolder)
        {
            diagnostics.Add(DiagnosticCodes.UnexpectedFolder, place, entry.Name);
            return;
        }

        var lower = entry.Name.ToLowerInvariant();
        diagnostics.Add(
            DiagnosticCodes.UnexpectedInReport, place, entry.Name,
            lower != entry.Name && lower.EndsWith(TableEnding, StringComparison.Ordinal)
                ? $"，是不是“{lower}”"
                : MappingReader.Suggestion(entry.Name, [ReportSource.FileName, CorrectionsName]));
    }
}
