using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <content>The words of a report's page.</content>
internal static partial class Texts
{
    public const string CitedDay = "引用日期";
    public const string CitedAddress = "本页网址";

    public static string SeeCell(string cell) => $"与表中数字相符：{cell}";

    public static string SeeCells(string cells) => $"与表中几个数字算得的相符：{cells}";

    public static string SummedUpFromCell(string cell) => $"见表中数字：{cell}";

    public static string SummedUpFromCells(string cells) => $"由表中几个数字算得：{cells}";

    /// <summary>What stands before the day of citing in a reference of GB/T 7714—2015: author, title, kind, day of publication.</summary>
    public static string CiteReport(Report report) =>
        $"{report.Publisher ?? report.Agency.Name}. {report.Title}[R/OL]. {(report.Published is { } published ? $"({Numbers.Iso(published)})" : "")}";
}
