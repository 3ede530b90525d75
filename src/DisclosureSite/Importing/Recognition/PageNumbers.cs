using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Recognition;

/// <summary>
/// Finds the numbers of pages among figures that stand one a line: where rows have one number too many, and these numbers count on from
/// page to page, together with those that stand alone among words.
/// </summary>
internal sealed class PageNumbers
{
    // Each in the document's order: a number that stands alone among words, or the numbers of a row of which one is too many.
    private readonly List<ImmutableArray<LooseCell>> seen = [];

    private readonly Dictionary<DocumentCellRows, LooseSpacing> spacings = new(ReferenceEqualityComparer.Instance);
    private readonly Format format;

    private PageNumbers(Format format) => this.format = format;

    /// <summary>The blocks of the document; numbers of pages within rows are no cells of theirs, but lines of their own.</summary>
    public ImmutableArray<DocumentBlock> Blocks { get; private set; } = [];

    /// <summary>Looks through a document.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="format">The format whose labels tell its rows.</param>
    public static PageNumbers Of(ImmutableArray<DocumentBlock> blocks, Format format)
    {
        var pages = new PageNumbers(format);
        foreach (var block in blocks)
        {
            if (block is DocumentParagraph paragraph && PageLines.IsPageNumber(paragraph.Text))
            {
                pages.seen.Add([new LooseCell(paragraph.Text, paragraph.Place)]);
            }
            else if (block is DocumentCellRows { Rows: [var cells] } rows)
            {
                pages.Add(rows, cells);
            }
        }

        var numbers = pages.Numbers();
        pages.Blocks = [.. blocks.SelectMany(block => pages.Without(block, numbers))];
        return pages;
    }

    /// <summary>How the text of one of the blocks sets its blank lines.</summary>
    public LooseSpacing SpacingOf(DocumentCellRows block) => spacings.GetValueOrDefault(block);

    private IEnumerable<DocumentBlock> Without(DocumentBlock block, HashSet<DocumentPlace> numbers)
    {
        if (numbers.Count == 0 || block is not DocumentCellRows { Rows: [var row] } cells || !row.Any(cell => numbers.Contains(cell.Place)))
        {
            return [block];
        }

        var bare = cells with { Rows = [[.. row.Select(cell => numbers.Contains(cell.Place) ? new LooseCell("", cell.Place, IsPageLine: true) : cell)]] };
        spacings[bare] = LooseSpacing.Of(LooseReader.Look(format, bare).Rows);
        return row.Where(cell => numbers.Contains(cell.Place)).Select(cell => new DocumentPageLine(cell.Place, cell.Text, IsCertain: false)).Prepend<DocumentBlock>(bare);
    }

    private void Add(DocumentCellRows block, ImmutableArray<LooseCell> cells)
    {
        var (rows, left) = LooseReader.Look(format, block);
        spacings[block] = LooseSpacing.Of(rows);
        var alone = AloneIn(cells);
        seen.AddRange(rows.Where(row => row is { IsInRow: false } && row.Written.Length == row.Count + 1).Select(row => row.Written)
            .Concat(left.Where(cell => alone.Contains(cell.Place)).Select(cell => ImmutableArray.Create(cell)))
            .OrderBy(each => each[0].Place.Line));
    }

    // Numbers with words before and behind them.
    private static HashSet<DocumentPlace> AloneIn(ImmutableArray<LooseCell> cells)
    {
        List<LooseCell> written = [.. cells.Where(cell => cell.Text.Length > 0)];
        return
        [
            .. Enumerable.Range(0, written.Count)
                .Where(i => PageLines.IsPageNumber(written[i].Text) && !IsFigure(i - 1) && !IsFigure(i + 1))
                .Select(i => written[i].Place),
        ];

        bool IsFigure(int index) => index >= 0 && index < written.Count && CellText.IsNumber(written[index].Text);
    }

    // One way only, and more than one page: otherwise nothing is certain.
    private HashSet<DocumentPlace> Numbers()
    {
        var first = seen.FindIndex(each => each.Length > 1);
        if (first < 0)
        {
            return [];
        }

        var ways = Candidates(seen[first]).Select(number => CountedFrom(first, number)).OfType<HashSet<DocumentPlace>>().ToList();
        return ways.Count == 1 ? ways[0] : [];
    }

    // Null: the rows do not go on from this number.
    private HashSet<DocumentPlace>? CountedFrom(int first, int number)
    {
        var found = new HashSet<DocumentPlace> { PlaceIn(seen[first], number) };
        var pages = 1;
        for (var (at, next) = (first - 1, number - 1); at >= 0; at--)
        {
            if (PageLines.NumberIn(seen[at][0].Text) == next)
            {
                (pages, next) = (pages + 1, next - 1);
            }
        }

        for (var (at, next) = (first + 1, number + 1); at < seen.Count; at++)
        {
            if (seen[at].Length == 1 ? PageLines.NumberIn(seen[at][0].Text) == next : Candidates(seen[at]).Contains(next))
            {
                if (seen[at].Length > 1)
                {
                    found.Add(PlaceIn(seen[at], next));
                }

                (pages, next) = (pages + 1, next + 1);
            }
            else if (seen[at].Length > 1)
            {
                return null;
            }
        }

        return pages > 1 ? found : null;
    }

    private static DocumentPlace PlaceIn(ImmutableArray<LooseCell> row, int number) =>
        row.First(cell => PageLines.IsPageNumber(cell.Text) && PageLines.NumberIn(cell.Text) == number).Place;

    // The numbers of a row without which it is the same row, whichever of its cells with this number is taken out.
    private static IEnumerable<int> Candidates(ImmutableArray<LooseCell> row) =>
        Enumerable.Range(0, row.Length)
            .Where(i => PageLines.IsPageNumber(row[i].Text))
            .GroupBy(i => PageLines.NumberIn(row[i].Text))
            .Where(group => group.Last() - group.First() == group.Count() - 1)
            .Select(group => group.Key);
}
