using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/data/reports.csv</c>: all reports (<see cref="DataTables.Reports"/>).</summary>
internal static class ReportsCsv
{
    public static OutputFile Of(SiteContext site) =>
        new(Addresses.OutputPath(Addresses.ReportList), stream => Write(stream, site));

    private static void Write(Stream stream, SiteContext site)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Reports.WriteHeader(csv);
        foreach (var report in site.Archive.Reports)
        {
            var timeliness = site.Derived.TimelinessOf(report);
            csv.Field(report.Agency.Slug);
            csv.Field(report.Year.ToString());
            csv.Field(report.Title);
            csv.Field(report.Publisher ?? report.Agency.Name);
            csv.Field(report.Format.Id);
            csv.Field(DataWords.Of(report.Status));
            csv.Field(DataWords.Of(report.Scope));
            csv.Field(report.HasFigures ? DataWords.Of(report.TextAtHand) : "");
            Date(csv, report.Period.Start);
            Date(csv, report.Period.End);
            Date(csv, report.Published);
            Date(csv, timeliness.Deadline);
            csv.Number(timeliness.DaysLate);
            csv.Field(report.SourceUrl ?? "");
            var (holds, fails, cannotBeJudged) = FindingViews.OutcomesOf(site.Findings.Of(report));
            csv.Number(report.HasFigures ? holds : null);
            csv.Number(report.HasFigures ? fails : null);
            csv.Number(report.HasFigures ? cannotBeJudged : null);
            csv.Number(report.HasFigures ? report.Corrections.Length : null);
            Date(csv, report.Withdrawal?.Date);
            csv.Field(report.Withdrawal?.Reason ?? "");
            Date(csv, report.LastChange);
            csv.Field(Addresses.Of(report)[1..]);
            csv.EndLine();
        }
    }

    private static void Date(Utf8CsvWriter csv, DateOnly? date) => csv.Field(date is { } day ? Numbers.Iso(day) : "");
}
