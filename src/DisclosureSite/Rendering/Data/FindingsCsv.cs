using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/data/findings.csv</c>: where a rule fails or cannot be judged (<see cref="DataTables.Findings"/>). Those that hold are ten times as
/// many, and stand in each report's <c>report.json</c>.
/// </summary>
internal static class FindingsCsv
{
    public static OutputFile Of(SiteContext site) =>
        new(Addresses.OutputPath(Addresses.FindingList), stream => Write(stream, site));

    private static void Write(Stream stream, SiteContext site)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Findings.WriteHeader(csv);
        foreach (var report in site.Archive.Reports)
        {
            foreach (var finding in site.Findings.Of(report))
            {
                if (finding.Outcome != FindingOutcome.Holds)
                {
                    Write(csv, report, finding);
                }
            }
        }
    }

    private static void Write(Utf8CsvWriter csv, Report report, Finding finding)
    {
        csv.Field(report.Agency.Slug);
        csv.Field(report.Year.ToString());
        csv.Field(report.Format.Id);
        csv.Field(finding.Rule.Id);
        csv.Field(finding.At ?? "");
        csv.Field(Texts.Outcome(finding.Outcome));
        csv.Field(Texts.SeverityId(finding.Rule.Severity));
        csv.Number(finding.Left);
        csv.Number(finding.Right);
        csv.Number(finding.Difference);
        csv.Field(Texts.DataList(finding.Cells.Select(cell => cell.ToString())));
        csv.Field(Texts.DataList(finding.BlankCells.Select(cell => cell.ToString())));
        csv.Field(finding.Detail ?? "");
        csv.Field(finding.Explanation ?? "");
        csv.EndLine();
    }
}
