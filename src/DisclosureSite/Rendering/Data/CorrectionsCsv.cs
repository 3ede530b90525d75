using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// What was corrected after publication: <c>/&lt;agency&gt;/&lt;year&gt;/corrections.csv</c>, only where something was
/// (<see cref="DataTables.CorrectionsOfReport"/>), and <c>/data/corrections.csv</c> of all reports
/// (<see cref="DataTables.Corrections"/>). Rows and columns bear their ids, <c>was</c> and <c>now</c> are the texts as printed.
/// </summary>
internal static class CorrectionsCsv
{
    public const string Name = "corrections.csv";

    public static OutputFile Of(Report report) => new(Addresses.OutputPath(Addresses.OfFile(report, Name)), stream =>
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.CorrectionsOfReport.WriteHeader(csv);
        foreach (var correction in report.Corrections)
        {
            Write(csv, correction);
        }
    });

    /// <summary>Those of all reports with figures.</summary>
    public static OutputFile OfAll(Archive archive) => new(Addresses.OutputPath(Addresses.CorrectionList), stream =>
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Corrections.WriteHeader(csv);
        foreach (var report in archive.Reports.Where(report => report.HasFigures))
        {
            foreach (var correction in report.Corrections)
            {
                csv.Field(report.Agency.Slug);
                csv.Field(report.Year.ToString());
                Write(csv, correction);
            }
        }
    });

    private static void Write(Utf8CsvWriter csv, Correction correction)
    {
        csv.Field(Numbers.Iso(correction.Date));
        csv.Field(correction.Cell.Table);
        csv.Field(correction.Cell.Row);
        csv.Field(correction.Cell.Column);
        csv.Figure(correction.Was);
        csv.Figure(correction.Now.Reported);
        csv.Field(correction.Reason);
        csv.Field(correction.By ?? "");
        csv.EndLine();
    }
}
