using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The data files of a report, for its page and for programs that look for them there. A withdrawn report has none.</summary>
internal static class ReportDownloads
{
    public static IEnumerable<LinkView> Of(Report report)
    {
        yield return new LinkView(Texts.ReportWorkbook, Addresses.OfFile(report, Data.Workbooks.ReportWorkbook.Name));
        yield return new LinkView(Texts.ReportJson, Addresses.OfFile(report, "report.json"));
        foreach (var table in report.Tables)
        {
            yield return new LinkView(Texts.TableCsv(table.Format.Title), Addresses.OfFile(report, table.Id + ".csv"));
        }

        if (!report.Corrections.IsEmpty)
        {
            yield return new LinkView(Texts.CorrectionsCsv, Addresses.OfFile(report, CorrectionsCsv.Name));
        }

        yield return new LinkView(Texts.ReportPackage, Addresses.DataPackageOf(report));
    }
}
