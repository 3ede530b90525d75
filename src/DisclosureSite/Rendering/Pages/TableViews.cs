using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A report's tables as its page shows them.</summary>
internal static class TableViews
{
    public static TableView Of(SiteContext site, Report report, DerivedTable table, int number, CellNotes notes, TermLinks terms)
    {
        var format = table.Table.Format;
        var layout = site.LayoutOf(table, number);
        var header = HeaderOf(layout, terms);
        List<TableBodyView> bodies = [];
        List<RowView> rows = [];
        if (layout.IsOneRow)
        {
            rows.Add(SideBySide(table, layout, notes));
        }

        foreach (var line in layout.IsOneRow ? [] : layout.Rows)
        {
            if (line.StartsBody && rows.Count > 0)
            {
                bodies.Add(new TableBodyView(rows));
                rows = [];
            }

            var isDerived = line.Index >= format.Rows.Length;
            rows.Add(new RowView(
                [.. line.Headers.Select(row => RowHeaderOf(row, line, layout, isDerived, terms))],
                isDerived ? ClassOf(line) + " derived" : ClassOf(line),
                line.Index < 0 ? [] : CellsOf(table, line, layout, notes)));
        }

        bodies.Add(new TableBodyView(rows));
        return new TableView(
            Addresses.TableAnchor(format.Id),
            format.Title,
            format.Unit is { } unit ? Texts.TableUnit(unit) : null,
            header,
            bodies,
            Addresses.OfFile(report, format.Id + ".csv"),
            Any(bodies, cell => cell.Change is not null),
            Any(bodies, cell => cell.HasRemarks),
            layout.IsOneRow,
            layout.MergesGroups,
            format.IsAdditional);
    }

    // Most headers are the same for all reports; only those with a term that is not linked yet are made for this one.
    private static IReadOnlyList<HeaderRowView> HeaderOf(TableLayout layout, TermLinks terms) =>
        !layout.Header.Any(row => row.Cells.Any(cell => terms.HasNew(cell.Label)))
            ? layout.Header
            : [.. layout.Header.Select(row => new HeaderRowView(
                [.. row.Cells.Select(cell => terms.HasNew(cell.Label) ? cell with { Text = terms.Of(cell.Label) } : cell)]))];

    private static bool Any(List<TableBodyView> bodies, Func<CellView, bool> condition) =>
        bodies.Exists(body => body.Rows.Any(row => row.Cells.Any(condition)));

    private static RowView SideBySide(DerivedTable table, TableLayout layout, CellNotes notes) =>
        new([], "depth-0", [.. layout.Rows.Where(line => line.Index >= 0).SelectMany(line => CellsOf(table, line, layout, notes))]);

    private static RowHeaderView RowHeaderOf(
        TableLayoutHeader header, TableLayoutRow line, TableLayout layout, bool isDerived, TermLinks terms) => new(
        terms.Of(header.Label),
        header.Scope,
        header.Id,
        header.Class,
        line.Index < 0 ? layout.Columns.Count + 1 : header.ColumnSpan,
        header.RowSpan,
        line.Index < 0,
        isDerived && ReferenceEquals(header, line.Headers[^1]) ? layout.MergesGroups ? Texts.ComputedValue : Texts.ComputedTotal : null);

    private static CellView[] CellsOf(DerivedTable table, TableLayoutRow line, TableLayout layout, CellNotes notes)
    {
        var cells = new CellView[layout.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellOf(table, line.Index, layout.Columns[i], layout, notes);
            if (line.CellHeaders.Count > 0)
            {
                cells[i] = cells[i] with { Headers = line.CellHeaders[i] };
            }
        }

        return cells;
    }

    private static CellView CellOf(
        DerivedTable table, int row, int column, TableLayout layout, CellNotes notes)
    {
        var figure = table[row, column];
        var id = layout.CellIds[row, column];
        var said = notes.At(id);
        var unit = UnitBeside(table.Table, row, column);
        if (figure.ContradictsComputed || (figure.Computed is not null && !figure.Figure.IsReported && !figure.IsDerived))
        {
            said = [new CellNoteView("computed", Texts.Computed(figure.Computed!.Value, unit, figure.IsPartial), Opens: false), .. said];
        }

        if (figure is { IsDerived: true, IsPartial: true })
        {
            said = [new CellNoteView("computed", Texts.PartialSum, Opens: false), .. said];
        }

        if (!figure.IsDerived && table.Table.UnsaidUnit(row, column) is { } stated)
        {
            said = [new CellNoteView("printed-unit", Texts.TableUnit(stated), Opens: false), .. said];
        }

        var change = figure.Change is { } difference and not 0 ? Numbers.ShowChange(difference, figure.ChangePercent, unit) : null;
        var remarks = RemarksOf(figure, table, row, column, id, notes, change, unit);
        if (figure.IsDerived)
        {
            return figure.Quantity is { } quantity
                ? new CellView(id, new HtmlText(Numbers.Show(quantity)), "derived", IsBlank: false, change, said, remarks)
                : new CellView(id, HtmlText.Empty, "derived blank", IsBlank: true, change, said, remarks);
        }

        var text = figure.Figure.Reported.Length == 0 ? HtmlText.Empty : Numbers.ShowReported(figure.Figure.Reported);
        var classes = figure.Figure.IsReported ? ClassOf(said) : ClassOf(said) is { } special ? "blank " + special : "blank";
        return notes.PublishedAt(id) is { } published
            ? new CellView(id, BothVersions(text, published), classes, IsBlank: false, change, said, remarks) { IsCorrected = true }
            : new CellView(id, text, classes, IsBlank: !figure.Figure.IsReported, change, said, remarks);
    }

    // Nought after nought says nothing, and most cells of the form are that.
    private static IReadOnlyList<CellRemarkView> RemarksOf(
        in DerivedFigure figure,
        DerivedTable table,
        int row,
        int column,
        string id,
        CellNotes notes,
        string? change,
        string? unit)
    {
        var noted = notes.RemarksAt(id);
        var isTotal = figure.ContradictsComputed;
        if (figure.Previous is not { } previous || (previous == 0 && figure.Quantity is null or 0))
        {
            return isTotal ? [ContradictionOf(figure, unit, notes.PublishedAt(id) is not null), .. noted] : noted;
        }

        var words = change is not null ? Texts.ChangeSpoken(change)
            : figure.Change == 0 ? Texts.SameAsYearBefore
            : figure.Quantity is null ? Texts.NotReported
            : Texts.NotComparedInPart;
        var link = notes.Before.LinkTo(table, row, column, previous, unit);
        var remark = new CellRemarkView("change", null, words, link);
        return isTotal ? [remark, ContradictionOf(figure, unit, notes.PublishedAt(id) is not null), .. noted] : [remark, .. noted];
    }

    private static CellRemarkView ContradictionOf(in DerivedFigure figure, string? unit, bool isCorrected) => new(
        "computed",
        null,
        Texts.ReportedAgainstComputed(figure.Figure.Reported, Numbers.Show(figure.Computed!.Value) + unit, isCorrected, figure.IsPartial));

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
