using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/&lt;agency&gt;/&lt;year&gt;/corrections.csv</c>: what was corrected after publication, by date; only where something was. Rows and
/// columns bear their ids, <c>was</c> and <c>now</c> are the texts as printed.
/// </summary>
internal static class CorrectionsCsv
{
    public const string Name = "corrections.csv";

    private static readonly string[] Header = ["date", "table", "row", "column", "was", "now", "reason", "by"];

    public static OutputFile Of(Report report) =>
        new(Addresses.OutputPath(Addresses.OfFile(report, Name)), stream => Write(stream, report));

    private static void Write(Stream stream, Report report)
    {
        using var csv = new Utf8CsvWriter(stream);
        foreach (var name in Header)
        {
            csv.Field(name);
        }

        csv.EndLine();
        foreach (var correction in report.Corrections)
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
}
