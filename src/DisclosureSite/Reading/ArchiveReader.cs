using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Formats;

namespace DisclosureSite.Reading;

/// <summary>The first stage: turns the input folder into the archive that it describes.</summary>
public static class ArchiveReader
{
    /// <summary>
    /// Everything in the folder that has no fault; all faults go to <paramref name="diagnostics"/>. Never fails: an archive that
    /// could not be read is an empty one, with an error to show for it.
    /// </summary>
    /// <param name="inputFolder">The folder, as the user names it.</param>
    /// <param name="includeDrafts">Whether reports with <c>status: draft</c> are part of it; if not, they are not even checked.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static Archive Read(string inputFolder, bool includeDrafts, DiagnosticList diagnostics)
    {
        var builtIn = BuiltInFormats.Load();
        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        if (!Directory.Exists(fullPath))
        {
            diagnostics.Add(DiagnosticCodes.InputMissing, new SourcePlace(Path.GetFileName(fullPath)), inputFolder);
            return new Archive(SiteReader.Unknown, builtIn, [], [], [], []);
        }

        var input = new InputFolder(fullPath, "");
        var contents = InputContents.Read(input, diagnostics);
        var formats = contents.OwnFormats is { } own ? FormatCatalog.Of(builtIn, own, diagnostics) : null;
        var agencyFolders = InParallel(contents.Agencies, folder => AgencyFolderReader.Read(folder, diagnostics));
        var agencies = AgencyTree.Check(
            [.. agencyFolders.Select(folder => folder.Source).OfType<AgencySource>()],
            agencyFolders.Select(folder => folder.Folder.Name).ToHashSet(StringComparer.Ordinal),
            diagnostics);

        AgencyTwins.Check(agencyFolders, diagnostics);
        WaitingReports.Check(input, agencyFolders, diagnostics);

        var reportFolders = ListReports(agencyFolders, agencies);
        var isSkippedDraft = new bool[reportFolders.Length];
        var read = InParallel(reportFolders, (folder, index) =>
            ReadReport(folder, formats, includeDrafts, diagnostics, out isSkippedDraft[index]));
        if (isSkippedDraft.All(isSkipped => isSkipped))
        {
            diagnostics.Add(
                agencyFolders.IsEmpty ? DiagnosticCodes.NoReports : DiagnosticCodes.NoReportYet, new SourcePlace(InputContents.ReportsFolder));
        }

        CheckAddresses(contents, agencyFolders, reportFolders, read, diagnostics);
        var sound = agencies.Select(agency => agency.Slug).ToHashSet(StringComparer.Ordinal);
        var reports = read.OfType<ReadReport>().Select(result => result.Report).Where(report => sound.Contains(report.Agency.Slug)).ToList();
        var skippedDrafts = isSkippedDraft.Count(isSkipped => isSkipped);
        return new Archive(contents.Site, formats?.All ?? builtIn, agencies, reports, contents.Pages, contents.Glossary)
        {
            SkippedDrafts = skippedDrafts,
            FaultyReports = reportFolders.Length - skippedDrafts - reports.Count,
        };
    }

    // What is wrong with a draft that nobody asked for is nobody's business yet.
    private static ReadReport? ReadReport(
        ReportFolder folder, FormatCatalog? formats, bool includeDrafts, DiagnosticList diagnostics, out bool isSkippedDraft)
    {
        var faults = new DiagnosticList();
        var source = ReportSourceReader.Read(folder, includeDrafts, faults, out isSkippedDraft);
        if (isSkippedDraft)
        {
            return null;
        }

        var report = source is null ? null : ReportReader.Read(source, formats, faults);
        if (source is null && formats?.For(folder.Year) is { } format)
        {
            // Whoever mends the report.md wants to know at once what is wrong with the tables.
            ReportTablesReader.Check(folder, format, faults);
        }

        diagnostics.AddAll(faults);
        return faults.HasErrors ? null : report;
    }

    private static ImmutableArray<ReportFolder> ListReports(
        ImmutableArray<AgencyFolder> folders, ImmutableArray<Agency> agencies)
    {
        var bySlug = agencies.ToDictionary(agency => agency.Slug, StringComparer.Ordinal);
        var reports = ImmutableArray.CreateBuilder<ReportFolder>();
        foreach (var folder in folders)
        {
            var agency = bySlug.GetValueOrDefault(folder.Folder.Name) ?? AgencyReader.Unknown(folder.Folder);
            reports.AddRange(folder.Years.Select(year => new ReportFolder(year.Folder, agency, year.Year)));
        }

        return reports.DrainToImmutable();
    }

    private static void CheckAddresses(
        InputContents contents,
        ImmutableArray<AgencyFolder> agencies,
        ImmutableArray<ReportFolder> reportFolders,
        ImmutableArray<ReadReport?> reports,
        DiagnosticList diagnostics)
    {
        var addresses = new SiteAddresses(
            agencies.Select(agency => agency.Folder.Name), contents.Pages, reportFolders, diagnostics);
        foreach (var agency in agencies)
        {
            foreach (var redirect in agency.Source?.Redirects ?? [])
            {
                addresses.AddBelow(agency.Folder.Name, redirect);
            }
        }

        addresses.Check(
        [
            .. agencies.SelectMany(agency => agency.Source?.Redirects ?? []),
            .. reports.SelectMany(report => report?.Redirects ?? []),
        ]);
    }

    private static ImmutableArray<TResult> InParallel<T, TResult>(ImmutableArray<T> items, Func<T, TResult> read) =>
        InParallel(items, (item, _) => read(item));

    // By index: the order of the results is that of the items, whichever thread was faster.
    private static ImmutableArray<TResult> InParallel<T, TResult>(ImmutableArray<T> items, Func<T, int, TResult> read)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, index => results[index] = read(items[index], index));
        return [.. results];
    }
}
