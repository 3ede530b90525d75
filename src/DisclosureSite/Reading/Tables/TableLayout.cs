using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>What reading files of one table needs to know of it, prepared once however many reports have that table.</summary>
internal sealed class TableLayout
{
    private static readonly ConditionalWeakTable<FormatTable, TableLayout> Prepared = [];

    private readonly FormatTable table;
    private readonly FigureKind[] kinds;

    private TableLayout(FormatTable table)
    {
        this.table = table;
        AllRows = [.. Enumerable.Repeat(true, table.Rows.Length)];
        AllColumns = [.. Enumerable.Repeat(true, table.Columns.Length)];
        NoUnits = [.. Enumerable.Repeat<string?>(null, table.Columns.Length)];
        HasRowUnits = table.Rows.Any(row => row.Unit is not null);
        kinds = [.. from row in Enumerable.Range(0, table.Rows.Length)
                    from column in Enumerable.Range(0, table.Columns.Length)
                    select table.KindOf(row, column)];
    }

    /// <summary>Finds rows by label.</summary>
    public LabelMatcher Rows => field ??= new LabelMatcher(table.Rows, table.RowGroups);

    /// <summary>Finds columns by label.</summary>
    public LabelMatcher Columns => field ??= new LabelMatcher(table.Columns, table.ColumnGroups);

    /// <summary>Whether rows have units of their own.</summary>
    public bool HasRowUnits { get; }

    /// <summary>The flags of a file that has every row.</summary>
    public ImmutableArray<bool> AllRows { get; }

    /// <summary>The flags of a file that has every column.</summary>
    public ImmutableArray<bool> AllColumns { get; }

    /// <summary>The header's units of a file whose header states none.</summary>
    public ImmutableArray<string?> NoUnits { get; }

    /// <summary>The layout of a table; from any thread.</summary>
    public static TableLayout Of(FormatTable table) => Prepared.GetValue(table, static table => new TableLayout(table));

    /// <summary>What a cell may hold.</summary>
    public FigureKind KindOf(int row, int column) => kinds[(row * table.Columns.Length) + column];
}
