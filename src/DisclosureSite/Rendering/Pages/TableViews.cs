using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A report's tables as its page shows them.</summary>
internal static class TableViews
{
    public static TableView Of(SiteContext site, Report report, DerivedTable table, CellNotes notes, TermLinks terms)
    {
        var format = table.Table.Format;
        var layout = site.LayoutOf(table);
        var header = HeaderOf(layout, terms);
        var hasChanges = false;
        List<TableBodyView> bodies = [];
        List<RowView> rows = [];
        if (layout.IsOneRow)
        {
            rows.Add(SideBySide(table, layout, notes, ref hasChanges));
        }

        foreach (var line in layout.IsOneRow ? [] : layout.Rows)
        {
            if (line.StartsBody && rows.Count > 0)
            {
                bodies.Add(new TableBodyView(rows));
                rows = [];
            }

            rows.Add(line.Index < 0
                ? new RowView(terms.Of(line.Label), "rowgroup", ClassOf(line), IsDerived: false, layout.Columns.Count + 1, [])
                : RowOf(table, line, layout, notes, terms.Of(line.Label), ref hasChanges));
        }

        bodies.Add(new TableBodyView(rows));
        return new TableView(
            Addresses.TableAnchor(format.Id),
            format.Title,
            format.Unit is { } unit ? Texts.TableUnit(unit) : null,
            header,
            bodies,
            Addresses.OfFile(report, format.Id + ".csv"),
            hasChanges,
            layout.IsOneRow,
            format.IsAdditional);
    }

    // Most headers are the same for all reports; only those with a term that is not linked yet are made for this one.
    private static IReadOnlyList<HeaderRowView> HeaderOf(TableLayout layout, TermLinks terms) =>
        !layout.Header.Any(row => row.Cells.Any(cell => terms.HasNew(cell.Label)))
            ? layout.Header
            : [.. layout.Header.Select(row => new HeaderRowView(
                [.. row.Cells.Select(cell => terms.HasNew(cell.Label) ? cell with { Text = terms.Of(cell.Label) } : cell)]))];

    private static RowView SideBySide(DerivedTable table, TableLayout layout, CellNotes notes, ref bool hasChanges)
    {
        List<CellView> cells = [];
        foreach (var line in layout.Rows.Where(line => line.Index >= 0))
        {
            cells.AddRange(RowOf(table, line, layout, notes, header: null, ref hasChanges).Cells);
        }

        return new RowView(null, "row", "depth-0", IsDerived: false, null, cells);
    }

    private static RowView RowOf(DerivedTable table, TableLayoutRow line, TableLayout layout, CellNotes notes, HtmlText? header, ref bool hasChanges)
    {
        var isDerived = line.Index >= table.Table.Format.Rows.Length;
        var cells = new CellView[layout.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellOf(table, line.Index, layout.Columns[i], layout, notes);
            hasChanges |= cells[i].Change is not null;
        }

        return new RowView(
            header, line.IsGroup ? "rowgroup" : "row", isDerived ? ClassOf(line) + " derived" : ClassOf(line), isDerived, null, cells);
    }

    private static CellView CellOf(DerivedTable table, int row, int column, TableLayout layout, CellNotes notes)
    {
        var figure = table[row, column];
        var id = layout.CellIds[row, column];
        var said = notes.At(id);
        if (figure.ContradictsComputed || (figure.Computed is not null && !figure.Figure.IsReported && !figure.IsDerived))
        {
            said = [new CellNoteView("computed", Texts.Computed(figure.Computed!.Value, UnitBeside(table.Table, row, column)), null), .. said];
        }

        var change = figure.Change is { } difference and not 0
            ? Numbers.ShowChange(difference, figure.ChangePercent, UnitBeside(table.Table, row, column))
            : null;
        if (figure.IsDerived)
        {
            return figure.Quantity is { } quantity
                ? new CellView(id, new HtmlText(Numbers.Show(quantity)), "derived", IsBlank: false, change, said)
                : new CellView(id, HtmlText.Empty, "derived blank", IsBlank: true, change, said);
        }

        var text = figure.Figure.Reported.Length == 0 ? HtmlText.Empty : Numbers.ShowReported(figure.Figure.Reported);
        var classes = figure.Figure.IsReported ? ClassOf(said) : ClassOf(said) is { } special ? "blank " + special : "blank";
        return notes.PublishedAt(id) is { } published
            ? new CellView(id, BothVersions(text, published), classes, IsBlank: false, change, said)
            : new CellView(id, text, classes, IsBlank: !figure.Figure.IsReported, change, said);
    }

    // The page's switch shows the one or the other; without it, what stands there now.
    private static HtmlText BothVersions(HtmlText now, string published) => new(
        $"<span class=\"as-corrected\">{(now.Html.Length == 0 ? Texts.NotReportedMark : now.Html)}</span>"
        + $"<span class=\"as-published\">{(published.Length == 0 ? Texts.NotReportedMark : Numbers.ShowReported(published).Html)}</span>");

    // What is computed is in the form's unit: said only where the figure beside it is printed in another.
    private static string? UnitBeside(ReportTable table, int row, int column) =>
        new TableCell(row, column).IsPrinted(table.Format)
        && table.Format.UnitOf(row, column) is { } unit
        && !string.Equals(table.UnitOf(row, column), unit, StringComparison.Ordinal)
            ? unit
            : null;

    private static string ClassOf(TableLayoutRow line) => (line.IsGroup, line.Depth) switch
    {
        (true, 0) => "group",
        (true, 1) => "group depth-1",
        (true, _) => "group depth-2",
        (false, 0) => "depth-0",
        (false, 1) => "depth-1",
        (false, 2) => "depth-2",
        _ => "depth-3",
    };

    private static string? ClassOf(IReadOnlyList<CellNoteView> notes)
    {
        foreach (var note in notes)
        {
            if (note.Kind == "fails")
            {
                return "fails";
            }
        }

        return notes.Count > 0 ? "noted" : null;
    }
}
