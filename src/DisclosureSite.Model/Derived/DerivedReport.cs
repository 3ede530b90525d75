using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A report with everything that is computed from it.</summary>
public sealed record DerivedReport
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>The report on the year before with which it is compared; null: none, or not of the same scope.</summary>
    public Report? Previous { get; init; }

    /// <summary>Its tables, in its own order. Empty for a withdrawn report.</summary>
    public required ImmutableArray<DerivedTable> Tables { get; init; }

    /// <summary>Its rates, in its format's order. Empty for a withdrawn report.</summary>
    public required ImmutableArray<Rate> Rates { get; init; }

    /// <summary>When it was due and whether it was late.</summary>
    public required Timeliness Timeliness { get; init; }
}
