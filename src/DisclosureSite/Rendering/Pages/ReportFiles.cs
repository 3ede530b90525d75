using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Data.Workbooks;

namespace DisclosureSite.Rendering.Pages;

/// <summary>All files of a report: what is computed from it is computed once for them all.</summary>
internal static class ReportFiles
{
    public static IEnumerable<OutputFile> Of(SiteContext site, Report report)
    {
        if (!report.HasFigures)
        {
            yield return WithdrawnPage.Of(site, report);
            yield break;
        }

        var derived = site.Derived.Of(report);
        var findings = site.Findings.Of(report);
        yield return ReportPage.Of(site, derived, findings);
        yield return ReportJson.Of(site, derived, findings);
        yield return ReportWorkbook.Of(site, derived, findings);
        yield return CompareData.Of(derived);
        if (ChangesPage.Of(site, derived) is { } changes)
        {
            yield return changes;
        }

        foreach (var table in report.Tables)
        {
            yield return TableCsv.Of(report, table);
        }

        if (!report.Corrections.IsEmpty)
        {
            yield return CorrectionsCsv.Of(report);
        }

        yield return DataPackages.Of(site, report);
        foreach (var attachment in report.Attachments)
        {
            yield return new OutputFile(
                Addresses.OutputPath(Addresses.Of(report, attachment)),
                stream => CopyTo(stream, Path.Combine(site.InputFolder, attachment.File)));
        }
    }

    internal static void CopyTo(Stream stream, string file)
    {
        using var source = File.OpenRead(file);
        source.CopyTo(stream);
    }
}
