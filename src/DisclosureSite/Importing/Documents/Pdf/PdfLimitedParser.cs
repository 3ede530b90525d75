using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>The library's parser of operations, for streams of a bearable length.</summary>
internal sealed class PdfLimitedParser(IPageContentParser parser, PdfBudget budget) : IPageContentParser
{
    /// <inheritdoc/>
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        budget.RequireContentLength(inputBytes.Length);
        return parser.Parse(pageNumber, inputBytes, log);
    }
}
