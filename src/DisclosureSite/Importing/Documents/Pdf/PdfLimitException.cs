namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Ends the reading of a PDF that goes beyond a limit, from wherever the library has called us.</summary>
internal sealed class PdfLimitException(PdfLimit limit) : Exception
{
    /// <summary>What there is too much of.</summary>
    public PdfLimit Limit { get; } = limit;
}
