using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>Finds what a killed command left beside reports: no page is made of it, and it may be the only copy of a report.</summary>
internal static class WaitingReports
{
    /// <summary>Reports each such folder at the place of the report that it is about.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="agencies">The agencies' folders.</param>
    /// <param name="diagnostics">Takes the warnings.</param>
    public static void Check(InputFolder input, ImmutableArray<AgencyFolder> agencies, DiagnosticList diagnostics)
    {
        foreach (var folder in agencies.Select(agency => agency.Folder))
        {
            foreach (var name in FoldersIn(folder.FullPath))
            {
                if (StagingNames.Parse(name) is var (year, isOld) && ReportYear.TryParse(year, out _))
                {
                    Report(folder.PathOf(name), folder.PathOf(year), isOld, Directory.Exists(folder.FullPathOf(year)), diagnostics);
                }
            }
        }

        CheckImport(input, diagnostics);
    }

    // What the next import would put back, or ask about: the rest has been replaced by what was imported.
    private static void CheckImport(InputFolder input, DiagnosticList diagnostics)
    {
        var import = StagingNames.ImportOf(input.FullPath);
        if (!File.Exists(Path.Combine(import, StagingNames.Lock)))
        {
            return;
        }

        var old = Path.Combine(import, StagingNames.ImportOld);
        foreach (var report in FoldersIn(old).SelectMany(agency => FoldersIn(Path.Combine(old, agency)).Select(year => $"{agency}/{year}")))
        {
            var path = $"{InputContents.ReportsFolder}/{report}";
            var isThere = Directory.Exists(input.FullPathOf(path));
            if (!isThere || Directory.Exists(Path.Combine(import, StagingNames.ImportNew, path)))
            {
                Report($"{Path.GetFileName(import)}/{StagingNames.ImportOld}/{report}", path, isOld: true, isThere, diagnostics);
            }
        }
    }

    private static void Report(string folder, string report, bool isOld, bool isThere, DiagnosticList diagnostics)
    {
        var kind = (isOld, isThere) switch
        {
            (true, false) => DiagnosticCodes.OnlyCopyWaits,
            (true, true) => DiagnosticCodes.OtherCopyWaits,
            _ => DiagnosticCodes.UnfinishedWaits,
        };
        diagnostics.Add(kind, new SourcePlace(report), folder, report);
    }

    // A folder that cannot be read has been reported by who reads it for what it holds.
    private static ImmutableArray<string> FoldersIn(string fullPath)
    {
        try
        {
            return Directory.Exists(fullPath)
                ? [.. new DirectoryInfo(fullPath).EnumerateDirectories().Where(folder => folder.LinkTarget is null).Select(folder => folder.Name)]
                : [];
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            return [];
        }
    }
}
