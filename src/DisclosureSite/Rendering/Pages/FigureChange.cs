using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A figure beside that of the year before.</summary>
/// <param name="Report">The report in which it stands.</param>
/// <param name="Table">Its table.</param>
/// <param name="Row">Its row's index, printed rows first.</param>
/// <param name="Column">Its column's index, printed columns first.</param>
/// <param name="Unit">The unit of both values; null: none is known.</param>
/// <param name="Before">The value of the year before.</param>
/// <param name="After">This year's.</param>
internal sealed record FigureChange(
    Report Report, FormatTable Table, int Row, int Column, string? Unit, decimal? Before, decimal? After)
{
    public CellKey Key => new(Table.Id, RowId, ColumnId);

    public bool IsDerived => !new TableCell(Row, Column).IsPrinted(Table);

    public string Label => Texts.FigureLabel(Labels.OfRow(Table, RowId), Labels.OfColumn(Table, ColumnId));

    public string Place => Labels.OfTableAndGroup(Table, RowId);

    private string RowId => Row < Table.Rows.Length ? Table.Rows[Row].Id : Table.DerivedRows[Row - Table.Rows.Length].Id;

    private string ColumnId =>
        Column < Table.Columns.Length ? Table.Columns[Column].Id : Table.DerivedColumns[Column - Table.Columns.Length].Id;
}
