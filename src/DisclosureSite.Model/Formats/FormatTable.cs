using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>
/// A table that reports of a format must hold, or an additional table as its report describes it.
/// Cells are addressed by the indexes of printed rows and columns.
/// </summary>
public sealed class FormatTable
{
    private Dictionary<string, int>? rowIndexes;
    private Dictionary<string, int>? columnIndexes;
    private ImmutableArray<string> rowIds;
    private ImmutableArray<string> columnIds;

    /// <summary>The table's name in addresses, in figure keys and as the name of its CSV file.</summary>
    public required string Id { get; init; }

    /// <summary>The official title.</summary>
    public required string Title { get; init; }

    /// <summary>The section of the narrative in which it stands; null: at the end (additional tables).</summary>
    public string? SectionId { get; init; }

    /// <summary>The unit of its figures; null: none is known.</summary>
    public string? Unit { get; init; }

    /// <summary>What may stand in its cells where neither row nor column says otherwise.</summary>
    public FigureKind Kind { get; init; }

    /// <summary>The header of the column of labels, such as 信息内容.</summary>
    public string RowHeader { get; init; } = "项目";

    /// <summary>The title printed over all columns of figures, such as 申请人情况; null: none.</summary>
    public string? ColumnsHeader { get; init; }

    /// <summary>A note printed with the table; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>How the form prints its rows.</summary>
    public TableShape Shape { get; init; }

    /// <summary>Other titles under which reports print it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>True for a table that only this report has: ids are then the labels themselves.</summary>
    public bool IsAdditional { get; init; }

    /// <summary>The printed columns, in official order.</summary>
    public required ImmutableArray<FormatLine> Columns { get; init; }

    /// <summary>The printed rows, in official order.</summary>
    public required ImmutableArray<FormatLine> Rows { get; init; }

    /// <summary>The titles over columns, outermost first where nested.</summary>
    public ImmutableArray<FormatGroup> ColumnGroups { get; init; } = [];

    /// <summary>The titles over rows, outermost first where nested.</summary>
    public ImmutableArray<FormatGroup> RowGroups { get; init; } = [];

    /// <summary>Columns computed from printed ones.</summary>
    public ImmutableArray<DerivedLine> DerivedColumns { get; init; } = [];

    /// <summary>Rows computed from printed ones.</summary>
    public ImmutableArray<DerivedLine> DerivedRows { get; init; } = [];

    /// <summary>The sums that the form states.</summary>
    public ImmutableArray<TotalDefinition> Totals { get; init; } = [];

    /// <summary>The ids of all rows: printed, then derived.</summary>
    public ImmutableArray<string> RowIds =>
        rowIds.IsDefault ? rowIds = [.. Rows.Select(row => row.Id), .. DerivedRows.Select(row => row.Id)] : rowIds;

    /// <summary>The ids of all columns: printed, then derived.</summary>
    public ImmutableArray<string> ColumnIds =>
        columnIds.IsDefault ? columnIds = [.. Columns.Select(column => column.Id), .. DerivedColumns.Select(column => column.Id)] : columnIds;

    /// <summary>The index of a printed row; −1: no such row.</summary>
    public int RowIndex(string id) => Index(ref rowIndexes, Rows, id);

    /// <summary>The index of a printed column; −1: no such column.</summary>
    public int ColumnIndex(string id) => Index(ref columnIndexes, Columns, id);

    /// <summary>The official unit of a cell: the column's, else the row's, else the table's; null: none is known.</summary>
    public string? UnitOf(int row, int column) => Columns[column].Unit ?? Rows[row].Unit ?? Unit;

    /// <summary>What a cell may hold: as the column says, else the row, else as their unit says, else the table.</summary>
    public FigureKind KindOf(int row, int column) =>
        Columns[column].Kind ?? Rows[row].Kind ?? (Units.IsMoney(UnitOf(row, column)) ? FigureKind.Money : Kind);

    private static int Index(ref Dictionary<string, int>? indexes, ImmutableArray<FormatLine> lines, string id)
    {
        if (indexes is null)
        {
            var made = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
            for (var i = 0; i < lines.Length; i++)
            {
                made.TryAdd(lines[i].Id, i);
            }

            indexes = made;
        }

        return indexes.TryGetValue(id, out var index) ? index : -1;
    }
}
