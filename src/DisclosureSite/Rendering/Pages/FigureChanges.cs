using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// What became of each figure since the year before: changed, unchanged, or not to be compared for one reason or another. Made
/// from a report that is derived already; of the year before, only its tables are read.
/// </summary>
internal sealed class FigureChanges
{
    private readonly Archive archive;
    private readonly Report report;
    private readonly Report previous;
    private readonly List<FigureChange> changed = [];
    private readonly Dictionary<string, List<FigureChange>> notCompared = new(StringComparer.Ordinal);

    private FigureChanges(Archive archive, Report report, Report previous)
    {
        this.archive = archive;
        this.report = report;
        this.previous = previous;
    }

    /// <summary>Figures that changed, the largest change first, those of one unit together.</summary>
    public IEnumerable<IGrouping<string, FigureChange>> Changed => changed
        .GroupBy(change => change.Unit ?? "", StringComparer.Ordinal)
        .OrderByDescending(group => group.Count());

    public int ChangedCount => changed.Count;

    public int Unchanged { get; private set; }

    /// <summary>Neither year reports them.</summary>
    public int Blank { get; private set; }

    /// <summary>By the reason, in the order in which the report meets them.</summary>
    public IReadOnlyDictionary<string, List<FigureChange>> NotCompared => notCompared;

    public static FigureChanges Of(Archive archive, DerivedReport derived, Report previous)
    {
        var changes = new FigureChanges(archive, derived.Report, previous);
        foreach (var table in derived.Tables)
        {
            changes.Add(table);
        }

        foreach (var table in previous.Tables)
        {
            changes.AddGone(table);
        }

        changes.changed.Sort((left, right) => BySize(left, right));
        return changes;
    }

    // Ties in the order of the form.
    private static int BySize(FigureChange left, FigureChange right)
    {
        var size = SizeOf(right).CompareTo(SizeOf(left));
        return size != 0 ? size : string.CompareOrdinal(left.Key.ToString(), right.Key.ToString());
    }

    private static decimal SizeOf(FigureChange change) => Math.Abs((change.After - change.Before) ?? 0);

    private void Add(DerivedTable table)
    {
        var format = table.Table.Format;
        for (var row = 0; row < table.RowIds.Length; row++)
        {
            for (var column = 0; column < table.ColumnIds.Length; column++)
            {
                var cell = new TableCell(row, column);
                if (cell.IsLeftOut(table.Table))
                {
                    continue;
                }

                var figure = table[row, column];
                var unit = cell.UnitIn(format) ?? (cell.IsPrinted(format) ? table.Table.UnitOf(row, column) : null);
                if (figure.Change is { } difference)
                {
                    if (difference == 0)
                    {
                        Unchanged++;
                    }
                    else
                    {
                        changed.Add(new FigureChange(report, format, row, column, unit, figure.Previous, figure.Quantity));
                    }
                }
                else
                {
                    AddNotCompared(table, cell, unit, figure.Quantity);
                }
            }
        }
    }

    private void AddNotCompared(DerivedTable table, TableCell cell, string? unit, decimal? now)
    {
        var format = table.Table.Format;
        var before = previous.FindTable(table.Table.Id);
        var inFormBefore = before is null ? previous.Format.FindTable(table.Table.Id) : before.Format;
        var cellBefore = inFormBefore is not null && inFormBefore.IsAdditional == format.IsAdditional
            ? TableCell.Find(inFormBefore, table.RowIds[cell.Row], table.ColumnIds[cell.Column])
            : null;
        var valueBefore = before is not null && cellBefore is { } found ? found.QuantityIn(before) : null;
        string? reason;
        switch (now, valueBefore)
        {
            case (null, null):
                Blank++;
                return;
            case (null, _):
                reason = Texts.NotReportedNow;
                break;
            case (_, null):
                reason = cellBefore is null ? Texts.NotInFormBefore
                    : before is null ? Texts.TableNotReportedBefore
                    : Texts.NotReportedBefore;
                break;
            case var _ when cell.IsPartialIn(table.Table) || (before is not null && cellBefore?.IsPartialIn(before) == true):
                reason = Texts.PartialSum;
                break;
            default:
                reason = BreakOf(new CellKey(format.Id, table.RowIds[cell.Row], table.ColumnIds[cell.Column])) is { } broken
                    ? Texts.BreakBetween(broken)
                    : Texts.UnitsDiffer;
                break;
        }

        Add(reason, new FigureChange(report, format, cell.Row, cell.Column, unit, valueBefore, now));
    }

    // Derived lines follow from printed ones, which are named already.
    private void AddGone(ReportTable before)
    {
        var now = report.FindTable(before.Id)?.Format ?? report.Format.FindTable(before.Id);
        for (var row = 0; row < before.Format.Rows.Length; row++)
        {
            for (var column = 0; column < before.Format.Columns.Length; column++)
            {
                if (before.Quantity(row, column) is not { } value)
                {
                    continue;
                }

                var stays = now is not null && now.IsAdditional == before.Format.IsAdditional
                    && TableCell.Find(now, before.Format.Rows[row].Id, before.Format.Columns[column].Id) is { } cell
                    && (report.FindTable(before.Id) is not { } table || !cell.IsLeftOut(table));
                if (!stays)
                {
                    Add(Texts.GoneFromForm, new FigureChange(previous, before.Format, row, column, before.UnitOf(row, column), value, null));
                }
                else if (report.FindTable(before.Id) is null)
                {
                    Add(Texts.NotReportedNow, new FigureChange(previous, before.Format, row, column, before.UnitOf(row, column), value, null));
                }
            }
        }
    }

    private void Add(string reason, FigureChange figure)
    {
        if (!notCompared.TryGetValue(reason, out var figures))
        {
            notCompared.Add(reason, figures = []);
        }

        figures.Add(figure);
    }

    private string? BreakOf(CellKey key)
    {
        var formats = archive.Formats;
        var first = Math.Min(formats.IndexOf(report.Format), formats.IndexOf(previous.Format));
        var last = Math.Max(formats.IndexOf(report.Format), formats.IndexOf(previous.Format));
        for (var i = last; i > first; i--)
        {
            foreach (var indicator in formats[i].Indicators)
            {
                if (indicator.BreakReason is { } reason && indicator.Figure == key)
                {
                    return reason;
                }
            }
        }

        return null;
    }
}
