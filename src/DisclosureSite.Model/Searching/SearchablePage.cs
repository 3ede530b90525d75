using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A page of the site as search knows it. Pages that only repeat what others say are none.</summary>
public sealed record SearchablePage
{
    /// <summary>What it is about.</summary>
    public required SearchablePageKind Kind { get; init; }

    /// <summary>Its site path; may end in a fragment where several share a page.</summary>
    public required string Address { get; init; }

    /// <summary>The agency whose page or report it is; null: none.</summary>
    public Agency? Agency { get; init; }

    /// <summary>The year of the report; null: it is no report.</summary>
    public ReportYear? Year { get; init; }

    /// <summary>What stands on it, each found by itself; the first one bears the title of the page.</summary>
    public required ImmutableArray<SearchSection> Sections { get; init; }
}
