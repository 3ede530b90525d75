using DisclosureSite.Editing;
using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>All that <c>rollup</c> says.</summary>
internal static class RollupTexts
{
    private const int MostNames = 20;

    /// <summary>Whose reports are summed, and who is missing.</summary>
    public static IEnumerable<string> Heading(Rollup rollup)
    {
        var drafts = rollup.Included.Count(report => report.Status == ReportStatus.Draft);
        yield return $"{rollup.Agency.Name} {rollup.Year}年汇总：计入下级报告 {rollup.Included.Length} 份{(drafts == 0 ? "" : $"（其中草稿 {drafts} 份）")}，缺报 {rollup.Missing.Length} 个机构{(rollup.Withdrawn.IsEmpty ? "" : $"，已撤下 {rollup.Withdrawn.Length} 份")}。";
        if (!rollup.Missing.IsEmpty)
        {
            yield return $"  缺报：{string.Join('、', rollup.Missing.Select(agency => agency.Name))}";
        }

        if (!rollup.Blank.IsEmpty)
        {
            yield return $"  各表都没有数字、没有计入：{Names(rollup.Blank)}";
        }

        if (!rollup.Withdrawn.IsEmpty)
        {
            yield return $"  已撤下、没有计入：{Names(rollup.Withdrawn)}";
        }

        if (!rollup.Within.IsEmpty)
        {
            yield return $"  上级已经包括、没有重复计入：{Names(rollup.Within)}";
        }

        if (!rollup.OfOtherFormat.IsEmpty)
        {
            yield return $"  格式不同、没有计入：{Names(rollup.OfOtherFormat)}";
        }

        if (rollup.Included.IsEmpty)
        {
            yield return $"没有可以汇总的下级报告：{WhyNone(rollup)}";
        }
    }

    /// <summary>How a table agrees with its sums.</summary>
    public static IEnumerable<string> Lines(RollupTable table)
    {
        yield return $"  {table.Table.Title}：按合计填入 {table.Filled} 格，与合计相同 {table.Equal} 格，不同 {table.Differences.Length} 格";
        if (!table.Blank.IsEmpty && (table.Filled > 0 || table.Differences.Length > 0))
        {
            yield return $"    整张表没有数字：{Names(table.Blank)}";
        }

        foreach (var cell in table.Partial)
        {
            yield return $"    {table.Table.Rows[cell.Row].Label} · {table.Table.Columns[cell.Column].Label}：填入{Number(cell.Sum)}，是 {cell.Reports} 份报告的；这一格没有数字：{Names(cell.Without)}";
        }

        foreach (var cell in table.Differences)
        {
            yield return $"    {table.Table.Rows[cell.Row].Label} · {table.Table.Columns[cell.Column].Label}：本表{Number(cell.Own)}，下级合计{Number(cell.Sum)}"
                + (cell is { Own: { } own, Sum: { } sum } ? $"，相差{Number(Math.Abs(own - sum))}" : "")
                + (cell.Reports > 0 ? $"（{cell.Reports} 份报告）" : "");
        }
    }

    /// <summary>What was written.</summary>
    public static string Written(string folder, Report? own, IEnumerable<string> files, bool isDryRun)
    {
        var names = string.Join('、', files);
        return names.Length == 0 ? own is null or { Status: ReportStatus.Draft } ? "没有要填的格，什么也没有写。" : "报告已经公布，只比较，什么也没有写。"
            : isDryRun ? $"会写入 {folder}：{names}（--dry-run：什么也没有写）。"
            : $"已写入 {folder}：{names}。";
    }

    private static string WhyNone(Rollup rollup) =>
        !rollup.Blank.IsEmpty ? "下级机构的报告里还没有数字。"
        : !rollup.OfOtherFormat.IsEmpty ? "下级机构的报告格式都不同。"
        : !rollup.Withdrawn.IsEmpty ? rollup.Missing.IsEmpty ? "下级机构这一年的报告都已撤下。" : "下级机构这一年的报告还没有，或者已撤下。"
        : rollup.Missing.IsEmpty ? "没有下级机构。下级机构的 agency.yml 里要写“parent: 上级机构的文件夹名”。"
        : "下级机构这一年都还没有报告。";

    // A province has a hundred agencies below.
    private static string Names(IReadOnlyCollection<Report> reports) =>
        string.Join('、', reports.Take(MostNames).Select(report => report.Agency.Name)) + (reports.Count > MostNames ? $"等 {reports.Count} 个机构" : "");

    private static string Number(decimal? value) =>
        value is { } number ? " " + CommandTexts.Number(number) : "没有数字";
}
