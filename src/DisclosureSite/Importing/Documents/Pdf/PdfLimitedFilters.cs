using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>The library's filters, each of which unfolds no more than the budget allows. Pictures are never unfolded.</summary>
internal sealed class PdfLimitedFilters(PdfBudget budget, PdfReferenceCircles circles) : IFilterProvider
{
    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private PdfLimitedFilter[] Limit(IReadOnlyList<IFilter> filters)
    {
        // Each filter multiplies what the one before it made.
        if (filters.Count > 8)
        {
            budget.Refuse();
        }

        return [.. filters.Select((filter, i) => new PdfLimitedFilter(filter, i == filters.Count - 1, budget, circles))];
    }
}
