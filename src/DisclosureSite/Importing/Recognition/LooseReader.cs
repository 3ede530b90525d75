using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>
/// Reads the statutory tables from cells without columns. The labels of a header stand in its order, those below a title behind the row in
/// which the title stands; figures follow their row's label in the order of the columns.
/// </summary>
internal sealed class LooseReader
{
    private const int LongestHeader = 96;
    private const int MostPieces = 6;

    private readonly RecognizedTables tables;
    private readonly List<(LooseCell Cell, string Text, int Row)> cells = [];
    private readonly List<LooseCell> left = [];
    private readonly List<LooseValues> rows = [];
    private readonly LooseSpacing spacing;
    private readonly bool hasRows;
    private int at;

    private LooseReader(RecognizedTables tables, DocumentCellRows block, LooseSpacing spacing)
    {
        this.tables = tables;
        this.spacing = spacing;
        hasRows = block.Rows.Length > 1;
        for (var row = 0; row < block.Rows.Length; row++)
        {
            cells.AddRange(block.Rows[row].Select(cell => (cell, CellText.OneLine(cell.Text), row)));
        }
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="tables">Takes them.</param>
    /// <param name="block">The cells.</param>
    /// <param name="spacing">How their text sets its blank lines, which its whole rows must tell first; of cells in rows nothing.</param>
    /// <returns>The cells that belong to none, in order.</returns>
    public static List<LooseCell> Read(RecognizedTables tables, DocumentCellRows block, LooseSpacing spacing)
    {
        var reader = new LooseReader(tables, block, spacing);
        reader.Read();
        return reader.left;
    }

    /// <summary>What stands behind the labels of the rows, and the cells that belong to no table, in order; nothing is placed.</summary>
    public static (IReadOnlyList<LooseValues> Rows, IReadOnlyList<LooseCell> Left) Look(Format format, DocumentCellRows block)
    {
        var reader = new LooseReader(new RecognizedTables(format), block, default);
        reader.Read();
        return (reader.rows, reader.left);
    }

    private bool IsWritten(int index) => cells[index].Text.Length > 0;

    private bool IsValue(int index) => CellText.IsNothing(cells[index].Text) || CellText.IsNumber(cells[index].Text);

    private void Read()
    {
        while (at < cells.Count)
        {
            if (!IsWritten(at) || IsValue(at) || !ReadTable())
            {
                if (IsWritten(at))
                {
                    left.Add(cells[at].Cell);
                }

                at++;
            }
        }
    }

    private bool ReadTable()
    {
        FilledTable? best = null;
        (ImmutableArray<(int Row, int Column, string? Unit)> Columns, int End) header = ([], 0);
        foreach (var table in tables.Tables)
        {
            if (ReadHeader(table) is { } read && read.Columns.Length > header.Columns.Length)
            {
                (best, header) = (table, read);
            }
        }

        if (best is null)
        {
            return false;
        }

        foreach (var (_, column, unit) in header.Columns)
        {
            best.AddColumn(column, unit);
        }

        at = header.End;
        if (header.Columns[0].Row >= 0)
        {
            PlaceAll(best, [.. header.Columns.Select(column => (column.Row, column.Column))]);
        }
        else
        {
            PlaceRows(best, [.. header.Columns.Select(column => column.Column)]);
        }

        return true;
    }

    // The labels from here on, until the first figure or, where the rows stand at the left, until the first row.
    private (ImmutableArray<(int Row, int Column, string? Unit)> Columns, int End)? ReadHeader(FilledTable table)
    {
        var layout = TableLayout.Of(table.Table);
        var open = new List<HeaderNode>();
        var hasColumn = false;
        var index = at;
        for (; index < Math.Min(cells.Count, at + LongestHeader); index++)
        {
            if (!IsWritten(index))
            {
                continue;
            }

            if (IsValue(index))
            {
                break;
            }

            var parent = open.FindLast(node => node.IsGroup)?.Match.Next ?? default;
            var (column, columnEnd) = MatchAt(layout.Columns, index, parent);
            var (row, rowEnd) = MatchAt(layout.Rows, index, default);
            if (column.Kind is LabelMatchKind.Line or LabelMatchKind.Group
                && HeaderNode.TryAdd(open, new HeaderNode(IsRow: false, column, ParentOf(column, table.Table.Columns, table.Table.ColumnGroups))))
            {
                hasColumn = true;
                index = columnEnd;
            }
            else if (row.Kind is LabelMatchKind.Line or LabelMatchKind.Group)
            {
                if (hasColumn && !open.Exists(node => node.IsRow))
                {
                    break;
                }

                HeaderNode.TryAdd(open, new HeaderNode(IsRow: true, row, ParentOf(row, table.Table.Rows, table.Table.RowGroups)));
                index = rowEnd;
            }
            else if (index == at || !TableWords.Include(tables.Format, cells[index].Text) || IsTitleOfAny(cells[index].Text))
            {
                return null;
            }
        }

        var found = HeaderNode.Leaves(open);
        var required = table.Table.Columns.Count(column => !column.Optional);
        if (found.IsEmpty || found.DistinctBy(cell => (cell.Row, cell.Column)).Count() != found.Length || found.Select(cell => cell.Row >= 0).Distinct().Count() > 1)
        {
            return null;
        }

        var isWhole = found[0].Row >= 0
            ? found.Length == required * table.Table.Rows.Length
            : found.Length >= required && index < cells.Count && IsRowOf(layout, index);
        return isWhole ? (found, index) : null;
    }

    private bool IsTitleOfAny(string text) => tables.Format.Tables.Any(table => TableWords.IsTitleOf(table, text));

    private bool IsRowOf(TableLayout layout, int index) =>
        MatchAt(layout.Rows, index, default).Match.Kind is LabelMatchKind.Line or LabelMatchKind.Group;

    // What a label means, and its last cell: 自 然 人 may stand in three.
    private (LabelMatch Match, int End) MatchAt(LabelMatcher labels, int index, LabelContext context)
    {
        var alone = labels.Match(cells[index].Text, context);
        if (alone.Kind is LabelMatchKind.Line or LabelMatchKind.Group)
        {
            return (alone, index);
        }

        var text = cells[index].Text;
        var pieces = 1;
        for (var next = index + 1; next < cells.Count && pieces < MostPieces && (!hasRows || cells[next].Row == cells[index].Row); next++)
        {
            if (!IsWritten(next))
            {
                continue;
            }

            if (IsValue(next))
            {
                break;
            }

            text += cells[next].Text;
            pieces++;
            if (labels.Match(text, context) is { Kind: LabelMatchKind.Line or LabelMatchKind.Group } match)
            {
                return (match, next);
            }
        }

        return (alone, index);
    }

    private static string? ParentOf(LabelMatch match, ImmutableArray<FormatLine> lines, ImmutableArray<FormatGroup> groups) =>
        match.Kind == LabelMatchKind.Line ? lines[match.Index].ParentId
            : groups.FirstOrDefault(group => group.Id == match.Next.Parent)?.ParentId;

    private void PlaceAll(FilledTable table, ImmutableArray<(int Row, int Column)> columns)
    {
        var told = columns.Select(column => column.Row).Distinct().ToList();
        var isTaken = told.Exists(table.HasRow);
        told.ForEach(row => table.TakeRow(row, null));
        if (TakeValues(columns.Length, rowOf: null, isWholeTable: true) is not { } values)
        {
            return;
        }

        if (isTaken)
        {
            LeaveTwice(values, table.Table.Title);
            return;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            tables.Place(table, columns[i].Row, columns[i].Column, values[i].Text, values[i].Place);
        }
    }

    private void LeaveTwice(ImmutableArray<LooseCell> values, string label)
    {
        foreach (var value in values)
        {
            tables.Leave(value.Text, value.Place, UnplacedReason.FoundTwice, label);
        }
    }

    private void PlaceRows(FilledTable table, ImmutableArray<int> columns)
    {
        var layout = TableLayout.Of(table.Table);
        var context = default(LabelContext);
        while (at < cells.Count)
        {
            if (!IsWritten(at))
            {
                at++;
                continue;
            }

            var text = cells[at].Text;
            var (match, end) = MatchAt(layout.Rows, at, context);
            if (match.Kind is LabelMatchKind.Unknown or LabelMatchKind.Ambiguous)
            {
                // A row that the form does not have is left with its figures; anything else ends the table.
                if (at + columns.Length >= cells.Count || IsValue(at) || Enumerable.Range(at + 1, columns.Length).Any(index => !IsValue(index))
                    || !Enumerable.Range(at + 1, columns.Length).Any(IsWritten))
                {
                    return;
                }

                at++;
                foreach (var value in TakeValues(columns.Length, hasRows ? cells[at - 1].Row : null) ?? [])
                {
                    tables.Leave(value.Text, value.Place, UnplacedReason.UnknownRow, text, layout.Rows.NearestTo(text));
                }

                continue;
            }

            context = match.Next;
            var row = cells[at].Row;
            at = end + 1;
            if (match.Kind != LabelMatchKind.Line)
            {
                continue;
            }

            var isFirst = table.TakeRow(match.Index, match.Unit);
            if (TakeValues(columns.Length, hasRows ? row : null, text) is not { } values)
            {
                continue;
            }

            if (!isFirst)
            {
                LeaveTwice(values, text);
            }
            else
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    tables.Place(table, match.Index, columns[i], values[i].Text, values[i].Place);
                }
            }
        }
    }

    // The figures behind a label: what stands there in its row, whatever it is. Without rows, the count tells.
    private ImmutableArray<LooseCell>? TakeValues(int count, int? rowOf, string? label = null, bool isWholeTable = false)
    {
        var end = at;
        while (end < cells.Count && (rowOf is null ? IsValue(end) : cells[end].Row == rowOf))
        {
            end++;
        }

        var values = new LooseValues([.. cells[at..end].Select(cell => cell.Cell)], count, rowOf is not null, isWholeTable);
        rows.Add(values);
        at = end;
        if (values.Choose(spacing) is { } chosen)
        {
            return chosen;
        }

        foreach (var cell in values.Written)
        {
            tables.Leave(cell.Text, cell.Place, UnplacedReason.WrongCount, label);
        }

        return null;
    }
}
