using UglyToad.PdfPig;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>How the library reads a PDF, with the budget that it hands on to our own classes, which it makes by itself.</summary>
internal sealed class PdfReadingOptions : ParsingOptions
{
    /// <summary>Options that keep to a budget.</summary>
    public PdfReadingOptions(PdfBudget budget, PdfReferenceCircles circles)
    {
        Budget = budget;
        FilterProvider = new PdfLimitedFilters(budget, circles);
        MaxStackDepth = 64;
    }

    /// <summary>What reading may still cost.</summary>
    public PdfBudget Budget { get; }
}
