namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>What reading one PDF may still cost. Beyond it the reading ends with an error: it never goes on with less.</summary>
internal sealed class PdfBudget
{
    /// <summary>The most pages that are read.</summary>
    public const int MaximumPages = 300;

    private const int MaximumOperations = 2_000_000;
    private const int MaximumLetters = 200_000;
    private const int MaximumBoxes = 150_000;
    private const int MaximumDepth = 24;
    private const long MaximumUnfoldedBytes = 192L * 1024 * 1024;

    // Operations take twenty times the bytes that they are written in.
    private const long MaximumContentBytes = 4L * 1024 * 1024;

    private int operations;
    private int letters;
    private int boxes;
    private int depth;
    private long unfoldedBytes;
    private volatile PdfLimitReached? reached;

    /// <summary>The limit that was reached, even where the library swallowed the exception; null: none.</summary>
    public PdfLimit? Reached => reached?.Limit;

    /// <summary>Asks whether objects go round in a circle.</summary>
    public void RequireNoCircles(bool haveCircles) => Require(!haveCircles, PdfLimit.Circles);

    /// <summary>Ends the reading at a limit that a file was found to break.</summary>
    public void Refuse() => Require(false, PdfLimit.Content);

    /// <summary>Counts an operation.</summary>
    public void CountOperation() => Count(ref operations, MaximumOperations);

    /// <summary>Counts a letter.</summary>
    public void CountLetter() => Count(ref letters, MaximumLetters);

    /// <summary>Counts a line or a filled area.</summary>
    public void CountBox() => Count(ref boxes, MaximumBoxes);

    /// <summary>Counts bytes that a stream unfolds to.</summary>
    public void CountUnfolded(long bytes)
    {
        unfoldedBytes += bytes;
        Require(unfoldedBytes <= MaximumUnfoldedBytes, PdfLimit.Content);
    }

    /// <summary>Asks whether one stream of operations may be so long.</summary>
    public void RequireContentLength(long bytes) => Require(bytes <= MaximumContentBytes, PdfLimit.Content);

    /// <summary>Asks whether a document may have so many pages.</summary>
    public void RequirePages(int pages) => Require(pages <= MaximumPages, PdfLimit.Pages);

    /// <summary>Goes into drawing that is called from drawing.</summary>
    public void Enter() => Require(++depth <= MaximumDepth, PdfLimit.Content);

    /// <summary>Comes back from it.</summary>
    public void Leave() => depth--;

    /// <summary>Makes whatever still reads stop at the next thing that is counted.</summary>
    public void GiveUp() => reached = new PdfLimitReached(PdfLimit.Time);

    private void Count(ref int counter, int maximum) => Require(++counter <= maximum, PdfLimit.Content);

    private void Require(bool isWithin, PdfLimit limit)
    {
        if (!isWithin)
        {
            reached ??= new PdfLimitReached(limit);
        }

        if (reached is { } beyond)
        {
            throw new PdfLimitException(beyond.Limit);
        }
    }

    private sealed record PdfLimitReached(PdfLimit Limit);
}
