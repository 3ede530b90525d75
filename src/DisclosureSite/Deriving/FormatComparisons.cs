using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>How the tables of each format compare with those of the format of the year before, found once for each pair of formats.</summary>
internal sealed class FormatComparisons
{
    private static readonly HashSet<TableCell> Nothing = [];

    private readonly Dictionary<(Format Now, Format Before), Dictionary<string, TableComparison>> comparisons = [];

    public FormatComparisons(Archive archive, FormatBreaks breaks)
    {
        foreach (var report in archive.Reports)
        {
            if (archive.FindPrevious(report) is { } previous && !comparisons.ContainsKey((report.Format, previous.Format)))
            {
                comparisons.Add((report.Format, previous.Format), Compare(report.Format, previous.Format, breaks));
            }
        }
    }

    /// <summary>How a table of a report compares with the report before; null: not at all.</summary>
    public TableComparison? Find(FormatTable table, Report report, Report? previous)
    {
        if (previous?.FindTable(table.Id) is not { } before || before.Format.IsAdditional != table.IsAdditional)
        {
            return null;
        }

        return table.IsAdditional
            ? new TableComparison(table, before.Format, Nothing)
            : comparisons[(report.Format, previous.Format)].GetValueOrDefault(table.Id);
    }

    private static Dictionary<string, TableComparison> Compare(Format now, Format before, FormatBreaks breaks)
    {
        var compared = new Dictionary<string, TableComparison>(StringComparer.Ordinal);
        foreach (var table in now.Tables)
        {
            if (before.FindTable(table.Id) is { } other)
            {
                compared.Add(table.Id, new TableComparison(table, other, Broken(table, now, before, breaks)));
            }
        }

        return compared;
    }

    private static HashSet<TableCell> Broken(FormatTable table, Format now, Format before, FormatBreaks breaks)
    {
        var broken = new HashSet<TableCell>();
        foreach (var indicator in now.Indicators)
        {
            if (indicator.Figure is { } key
                && string.Equals(key.Table, table.Id, StringComparison.Ordinal)
                && TableCell.Find(table, key.Row, key.Column) is { } cell
                && breaks.Between(before, now, indicator.Id) is not null)
            {
                broken.Add(cell);
            }
        }

        return broken;
    }
}
