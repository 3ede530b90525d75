using System.Text.RegularExpressions;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Words that a table prints beside its labels and figures: its title, its note, what heads the labels.</summary>
internal static partial class TableWords
{
    // What the forms print over their labels; it says nothing that the tables do not say themselves.
    private static readonly string[] Headings =
        ["申请人情况", "信息内容", "项目", "类别", "统计指标", "指标", "名称", "序号", "单位", "计量单位", "备注", "数量"];

    /// <summary>Whether the words belong to the print of some table of the format.</summary>
    public static bool Include(Format format, string text)
    {
        text = CellText.OneLine(text);
        var bare = text.Trim('（', '）', '(', ')', '：', ':', ' ');
        return text.Contains("勾稽关系", StringComparison.Ordinal)
            || Headings.Contains(bare, StringComparer.Ordinal)
            || (IsUnit(bare) && !bare.Contains('元', StringComparison.Ordinal))
            || format.Tables.Any(table => IsTitleOf(table, text));
    }

    // A unit of money beside the table may be another than the form's: editors must see it.
    private static bool IsUnit(string bare) =>
        bare.StartsWith("单位：", StringComparison.Ordinal) || bare.StartsWith("单位:", StringComparison.Ordinal);

    /// <summary>Whether the words state a unit of money that is none of the format's own, so that its figures may be in another.</summary>
    public static bool StateOtherMoney(Format format, string text) =>
        MoneyUnit().Match(text) is { Success: true } match
        && MoneyOf(format) is { Count: > 0 } own && !own.Contains(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);

    private static HashSet<string> MoneyOf(Format format) =>
    [
        .. from table in format.Tables
           from row in Enumerable.Range(0, table.Rows.Length)
           from column in Enumerable.Range(0, table.Columns.Length)
           let unit = table.UnitOf(row, column)
           where Units.IsMoney(unit)
           select unit,
    ];

    [GeneratedRegex(
        @"单位\s*(?:[:：]|[均都]?[为是])\s*(?:人民币)?\s*([亿万千百]?元)(?!\p{L})|以\s*(?:人民币)?([亿万千百]?元)\s*为\s*(?:计量)?单位",
        RegexOptions.CultureInvariant)]
    private static partial Regex MoneyUnit();

    /// <summary>Whether the words are the title of a table.</summary>
    public static bool IsTitleOf(FormatTable table, string text) =>
        table.Aliases.Prepend(table.Title).Any(title =>
            string.Equals(Plain(title), Plain(text), StringComparison.Ordinal) || SectionTitles.AreEqual(title, text));

    private static string Plain(string text) =>
        CellText.OneLine(text).Replace(" ", "", StringComparison.Ordinal).Replace('(', '（').Replace(')', '）');
}
