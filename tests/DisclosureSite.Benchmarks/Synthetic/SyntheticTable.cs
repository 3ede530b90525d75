using System.Text;

namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>A table as an editor would type it. No label and no cell holds a comma or a quotation mark.</summary>
/// <param name="Id">The file's name without its ending.</param>
/// <param name="Header">The labels of the columns, that of the labels' own column first.</param>
/// <param name="Rows">Each row's label and cells.</param>
internal sealed record SyntheticTable(string Id, string[] Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>The table as CSV.</summary>
    public string ToCsv(string lineEnd)
    {
        var csv = new StringBuilder().AppendJoin(',', Header).Append(lineEnd);
        foreach (var row in Rows)
        {
            csv.AppendJoin(',', row).Append(lineEnd);
        }

        return csv.ToString();
    }
}
