using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>
/// A table of a report, cell for cell as its format lays it out. Figures are the ones that now apply; what was published before a
/// correction stays at hand.
/// </summary>
public sealed class ReportTable
{
    private readonly Figure[] figures;
    private readonly ImmutableArray<string?> headerUnits;
    private readonly Dictionary<(int Row, int Column), Figure>? published;
    private readonly ImmutableArray<bool> rowsPresent;
    private readonly ImmutableArray<bool> columnsPresent;

    /// <summary>A table of these figures, row by row; rows and columns that its file lacks are not reported.</summary>
    /// <param name="format">What the table must hold.</param>
    /// <param name="file">The path of its CSV file below the input folder.</param>
    /// <param name="figures">As they now apply, row by row.</param>
    /// <param name="rowsPresent">For each row, whether the file has it.</param>
    /// <param name="columnsPresent">For each column, whether the file has it.</param>
    /// <param name="headerUnits">For each column, the unit stated in the file's header; null: none is.</param>
    /// <param name="published">The figures first published, of the corrected cells; null: none was corrected.</param>
    public ReportTable(
        FormatTable format,
        string file,
        Figure[] figures,
        ImmutableArray<bool> rowsPresent,
        ImmutableArray<bool> columnsPresent,
        ImmutableArray<string?> headerUnits,
        Dictionary<(int Row, int Column), Figure>? published = null)
    {
        if (figures.Length != format.Rows.Length * format.Columns.Length)
        {
            throw new ArgumentException("A table needs a figure for each of its format's cells.", nameof(figures));
        }

        Format = format;
        File = file;
        this.figures = figures;
        this.rowsPresent = rowsPresent;
        this.columnsPresent = columnsPresent;
        this.headerUnits = headerUnits;
        this.published = published;
    }

    /// <summary>The statutory table it fills in, or its own description.</summary>
    public FormatTable Format { get; }

    /// <summary>The table's id.</summary>
    public string Id => Format.Id;

    /// <summary>The path of its CSV file below the input folder.</summary>
    public string File { get; }

    /// <summary>The figure that now applies.</summary>
    public ref readonly Figure this[int row, int column] => ref figures[(row * Format.Columns.Length) + column];

    /// <summary>Whether no cell reports a figure.</summary>
    public bool IsBlank => !figures.Any(figure => figure.IsReported);

    /// <summary>Whether the file has this row.</summary>
    public bool HasRow(int row) => rowsPresent[row];

    /// <summary>Whether the file has this column.</summary>
    public bool HasColumn(int column) => columnsPresent[column];

    /// <summary>
    /// This table with later figures in some cells, by the indexes of row and column; the figures first published stay at hand.
    /// </summary>
    public ReportTable Correct(IReadOnlyDictionary<(int Row, int Column), Figure> corrected)
    {
        var now = (Figure[])figures.Clone();
        var before = published is null ? [] : new Dictionary<(int Row, int Column), Figure>(published);
        var rows = rowsPresent.ToBuilder();
        var columns = columnsPresent.ToBuilder();
        foreach (var (cell, figure) in corrected)
        {
            before.TryAdd(cell, this[cell.Row, cell.Column]);
            now[(cell.Row * Format.Columns.Length) + cell.Column] = figure;
            rows[cell.Row] = true;
            columns[cell.Column] = true;
        }

        return new ReportTable(Format, File, now, rows.MoveToImmutable(), columns.MoveToImmutable(), headerUnits, before);
    }

    /// <summary>The figure first published, if it was corrected since; null: it was not.</summary>
    public Figure? PublishedBeforeCorrection(int row, int column) =>
        published is not null && published.TryGetValue((row, column), out var figure) ? figure : null;

    /// <summary>The figure first published, corrected since or not.</summary>
    public Figure Published(int row, int column) => PublishedBeforeCorrection(row, column) ?? this[row, column];

    /// <summary>The unit stated in the file's header of a column; null: none is.</summary>
    public string? HeaderUnit(int column) => headerUnits[column];

    /// <summary>The unit that the file states beside a row's label, where that is not the form's; null: none is, or no figure needs it.</summary>
    public string? RowUnit(int row)
    {
        for (var column = 0; column < Format.Columns.Length; column++)
        {
            if (Published(row, column) is { Unit: { } unit, PrintsUnit: false })
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>
    /// The unit that the file states for a figure whose own text bears none: beside its row's label, else in its column's header; null:
    /// in neither. It is the unit of the figure first published, too, where that bears none.
    /// </summary>
    public string? LabelUnit(int row, int column) =>
        BesideFigure(this[row, column]) ?? (PublishedBeforeCorrection(row, column) is { } before ? BesideFigure(before) : null) ?? headerUnits[column];

    /// <summary>
    /// The unit of a figure where neither its text nor the form's labels say it, so that a reader would take it for the form's; null:
    /// one of them does.
    /// </summary>
    public string? UnsaidUnit(int row, int column) => UnsaidUnit(this[row, column], row, column);

    /// <summary>The same of another figure of the cell: one that stood there before.</summary>
    public string? UnsaidUnit(in Figure figure, int row, int column) =>
        figure is { IsReported: true, PrintsUnit: false }
        && (figure.Unit ?? headerUnits[column]) is { } unit
        && !string.Equals(unit, Format.UnitOf(row, column), StringComparison.Ordinal)
            ? unit
            : null;

    /// <summary>The unit in which a figure is printed: its own, else the file header's, else the format's; null: none is known.</summary>
    public string? UnitOf(int row, int column) => UnitOf(this[row, column], row, column);

    /// <summary>The unit in which the figure first published was printed; null: none is known.</summary>
    public string? PublishedUnitOf(int row, int column) => UnitOf(Published(row, column), row, column);

    /// <summary>The figure in the format's unit, so that it can be added and compared; null: not reported.</summary>
    public decimal? Quantity(int row, int column)
    {
        ref readonly var figure = ref figures[(row * Format.Columns.Length) + column];
        return figure.Value is { } value && (figure.Unit ?? headerUnits[column]) is { } unit
            ? Units.Convert(value, unit, Format.UnitOf(row, column))
            : figure.Value;
    }

    /// <summary>Where a cell stands in the file; where the file lacks it, the file's beginning.</summary>
    public SourcePlace PlaceOf(int row, int column)
    {
        var figure = Published(row, column);
        return figure.Line == 0 ? new SourcePlace(File) : new SourcePlace(File, figure.Line, figure.Column);
    }

    private string? UnitOf(in Figure figure, int row, int column) => figure.Unit ?? headerUnits[column] ?? Format.UnitOf(row, column);

    // A unit that the text does not bear is the row's, or that of the text which the figure replaced.
    private static string? BesideFigure(in Figure figure) => figure.PrintsUnit ? null : figure.Unit;
}
