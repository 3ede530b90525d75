using System.Collections.Immutable;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Makes a document of printed pages: what stands in the margins left out, tables and paragraphs joined over page breaks.</summary>
internal sealed class PdfLayout
{
    // The longest page in one piece has less; the time to look for tables grows faster than its letters, lines and words.
    private const int MostLetters = 50_000;
    private const int MostLines = 1_000;

    // Points that a table may leave free at the end of its page though it goes on.
    private const double FreeAtEnd = 60;

    private readonly PdfParagraphs paragraphs;
    private readonly double bottom;
    private readonly ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();
    private readonly List<PdfLine> paragraph = [];
    private int paragraphPage;
    private int linePage;
    private PdfGrid? grid;
    private double gridBottom;
    private int tables;

    private PdfLayout(IReadOnlyList<PdfPage> pages)
    {
        paragraphs = new PdfParagraphs(pages);
        bottom = pages.SelectMany(page => page.Lines.Select(line => line.Middle).Concat(page.Grids.Select(table => table.Y[^1]))).DefaultIfEmpty().Max();
    }

    /// <summary>The document.</summary>
    public static SourceDocument Read(IReadOnlyList<PdfSheet> sheets)
    {
        PdfLooseColumns? columns = null;
        var pages = PdfMargins.Remove(sheets.Select(sheet => PageOf(sheet, ref columns)).ToList());
        Require(pages.Sum(page => page.Lines.Count) <= DocumentLimits.Lines);
        var layout = new PdfLayout(pages);
        foreach (var page in pages)
        {
            layout.Add(page);
        }

        layout.EndGrid();
        layout.EndParagraph();
        return new SourceDocument(layout.blocks.DrainToImmutable())
        {
            Remarks = pages.Any(page => page.Grids.Any(grid => grid.IsLoose)) ? [DocumentRemark.TablesWithoutLines] : [],
        };
    }

    private static PdfPage PageOf(PdfSheet sheet, ref PdfLooseColumns? columns)
    {
        Require(sheet.Letters.Count <= MostLetters);
        var (grids, others) = PdfGridFinder.Find(sheet);
        var lines = PdfLine.Of(others);
        Require(lines.Count <= MostLines);
        if (grids.Count > 0)
        {
            columns = null;
            return new PdfPage(sheet.Number, sheet.Height, grids, lines);
        }

        var (loose, rest) = PdfLooseGrids.Find(sheet.Number, lines, ref columns);
        return new PdfPage(sheet.Number, sheet.Height, loose, rest);
    }

    private static void Require(bool isWithin)
    {
        if (!isWithin)
        {
            throw new PdfLimitException(PdfLimit.Content);
        }
    }

    private void Add(PdfPage page)
    {
        var lines = page.Lines.Select(line => (Top: line.Middle, Line: (PdfLine?)line, Grid: (PdfGrid?)null));
        var grids = page.Grids.Select(table => (Top: table.Y[0], Line: (PdfLine?)null, Grid: (PdfGrid?)table));
        foreach (var (_, line, table) in lines.Concat(grids).OrderBy(item => item.Top))
        {
            if (line is not null)
            {
                Add(page.Number, line);
            }
            else if (table is not null)
            {
                Add(table);
            }
        }
    }

    private void Add(int page, PdfLine line)
    {
        EndGrid();
        if (paragraph.Count > 0 && !paragraphs.IsSameParagraph(paragraph[^1], line, page != linePage))
        {
            EndParagraph();
        }

        if (paragraph.Count == 0)
        {
            paragraphPage = page;
        }

        linePage = page;
        paragraph.Add(line);
    }

    private void Add(PdfGrid table)
    {
        EndParagraph();
        var hadRoom = gridBottom + table.Y[1] - table.Y[0] + FreeAtEnd < bottom;
        gridBottom = table.Y[^1];
        if (grid is not null && !hadRoom && PdfGridJoiner.Join(grid, table) is { } joined)
        {
            grid = joined;
            return;
        }

        EndGrid();
        if (table.RestOfLabel is { Length: > 0 } rest)
        {
            // Of a label that was joined to no row they are words like any other.
            blocks.Add(new DocumentParagraph(new DocumentPlace { Page = table.Page }, rest.Replace('\n', ' ')));
        }

        grid = table;
    }

    private void EndParagraph()
    {
        if (paragraph.Count == 0)
        {
            return;
        }

        var text = PdfWords.Join(paragraph.Select(line => line.Text)).Trim();
        blocks.Add(new DocumentParagraph(new DocumentPlace { Page = paragraphPage }, text, paragraphs.IsHeading(text, paragraph[0].Size)));
        paragraph.Clear();
    }

    private void EndGrid()
    {
        if (grid is null)
        {
            return;
        }

        tables++;
        blocks.Add(new DocumentTable(
            new DocumentPlace { Page = grid.Page, Table = tables },
            grid.Y.Count - 1,
            grid.X.Count - 1,
            [.. grid.Cells.Select(cell => new DocumentCell(
                cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text,
                new DocumentPlace { Page = cell.Page, Table = tables, Row = cell.Row + 1, Column = cell.Column + 1 }))]));
        grid = null;
    }
}
