using System.Collections.Immutable;
using System.Text.Unicode;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Editing;

/// <summary>Finds what the CSV files of an archive become in the canonical form. Writes nothing.</summary>
internal static class TableFixes
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>All CSV files of its reports, drafts too, in the order of agencies, years and files.</summary>
    public static ImmutableArray<TableFix> Of(string inputFolder)
    {
        var diagnostics = new DiagnosticList();
        var contents = InputContents.Read(new InputFolder(Path.GetFullPath(inputFolder), ""), diagnostics);
        var formats = contents.OwnFormats is { } own ? FormatCatalog.Of(BuiltInFormats.Load(), own, diagnostics) : null;
        var fixes = ImmutableArray.CreateBuilder<TableFix>();
        foreach (var folder in contents.Agencies)
        {
            var agency = AgencyFolderReader.Read(folder, diagnostics);
            foreach (var (year, yearFolder) in agency.Years)
            {
                fixes.AddRange(Of(new ReportFolder(yearFolder, agency.Source?.Agency ?? AgencyReader.Unknown(folder), year), formats));
            }
        }

        return fixes.DrainToImmutable();
    }

    private static IEnumerable<TableFix> Of(ReportFolder origin, FormatCatalog? formats)
    {
        var faults = new DiagnosticList();
        if (ReportSourceReader.Read(origin, includeDrafts: true, faults, out _) is not { } source)
        {
            yield break;
        }

        var report = ReportReader.Read(source, formats, faults)?.Report;
        var vouchedCells = report?.Explanations.Select(explanation => explanation.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var raw in source.Tables)
        {
            if (raw.Text is { } text)
            {
                yield return Of(origin.Folder, text, report?.FindTable(raw.Id) is { } table ? CanonicalTable.Of(text, table.Format, vouchedCells) : null)
                    with
                { IsFaulty = report?.FindTable(raw.Id) is null };
            }
        }

        if (source.Corrections is { Text: { } corrections })
        {
            var isSound = report is { Corrections.IsEmpty: false };
            yield return Of(origin.Folder, corrections, isSound ? CanonicalTable.OfOwnLabels(corrections, hasFigures: false) : null)
                with
            { IsFaulty = !isSound };
        }
    }

    private static TableFix Of(InputFolder folder, TextFile text, string? after)
    {
        var path = folder.FullPathOf(Path.GetFileName(text.File));
        return new TableFix(text.File, path, text.Text, after, EncodingOf(path));
    }

    private static string? EncodingOf(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        return bytes.StartsWith(Mark) ? null
            : Utf8.IsValid(bytes) ? EditingTexts.Utf8WithoutMark
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "UTF-16"
            : "GB18030";
    }
}
