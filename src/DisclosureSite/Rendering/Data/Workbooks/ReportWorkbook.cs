using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>
/// <c>/&lt;agency&gt;/&lt;year&gt;/report.xlsx</c>: a sheet for each table, laid out as printed, with figures that can be computed with; before
/// them what the file is and how to read it, behind them what is computed and found.
/// </summary>
internal static class ReportWorkbook
{
    public const string Name = "report.xlsx";

    public static OutputFile Of(SiteContext site, DerivedReport derived, ImmutableArray<Finding> findings) => new(
        Addresses.OutputPath(Addresses.OfFile(derived.Report, Name)), stream => Write(stream, site, derived, findings));

    private static void Write(Stream stream, SiteContext site, DerivedReport derived, ImmutableArray<Finding> findings)
    {
        var report = derived.Report;
        var notice = DataNotice.Of(site, report);
        var names = new SheetNames();
        var first = names.Of(Texts.SheetOfNotice);
        var last = names.Of(Texts.SheetOfChecks);
        ImmutableArray<string> sheets = [first, .. report.Tables.Select(table => names.Of(table.Format.Title)), last];
        using var workbook = new Workbook(stream, notice, sheets);
        List<SheetRemarks> remarks = [];
        for (var i = 0; i < report.Tables.Length; i++)
        {
            var table = report.Tables[i];
            var ofSheet = new SheetRemarks(sheets[i + 1]);
            remarks.Add(ofSheet);
            workbook.Sheet(i + 1, xml => site.SheetOf(table).Write(xml, table, workbook.Styles, ofSheet));
        }

        workbook.Sheet(0, xml => WriteNotice(xml, report, notice, remarks));
        workbook.Sheet(sheets.Length - 1, xml => ReportChecksSheet.Write(xml, site, derived, findings));
        workbook.Finish();
    }

    private static void WriteNotice(XmlBytes xml, Report report, DataNotice notice, List<SheetRemarks> remarks)
    {
        var sheet = NoticeSheet.Begin(xml);
        NoticeSheet.Write(sheet, notice, Texts.WorkbookPublisher);
        Say(Texts.WorkbookFormat, report.Format.Title);
        Say(Texts.WorkbookPublished, report.Published is { } day ? Numbers.Iso(day) : null);
        Say(Texts.WorkbookStatus, report.Status == ReportStatus.Draft ? Texts.StatusDraft : null);
        Say(Texts.WorkbookHowToRead, Texts.WorkbookFigures);
        Say("", Texts.WorkbookBlanks);
        Say("", Texts.WorkbookComputed);
        List<(string Sheet, string Cells, string Printed)> others = [.. remarks.SelectMany(remark => remark.All())];
        if (others.Count > 0)
        {
            Say(Texts.WorkbookPrintedOtherwise, Texts.WorkbookPrintedOtherwiseNote);
            foreach (var (name, cells, printed) in others)
            {
                Say(name, Texts.PrintedOtherwise(cells, printed));
            }
        }

        sheet.End();

        void Say(string name, string? text) => NoticeSheet.Say(sheet, name, text);
    }
}
