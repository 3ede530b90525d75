using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>What the site follows over years and compares between agencies: a figure or a rate.</summary>
public sealed record Indicator
{
    /// <summary>Its address: a figure's key (<c>applications.received.total</c>), or a rate's name (<c>disclosure-rate</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What readers see.</summary>
    public required string Title { get; init; }

    /// <summary>A figure or a rate.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The unit of its values; null: none (a rate is a share between 0 and 1).</summary>
    public string? Unit { get; init; }

    /// <summary>What it means, in a sentence or two; null: the title says it.</summary>
    public string? Meaning { get; init; }

    /// <summary>Where in law it stands; null: nowhere in particular.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>For a figure, its key in this format's tables; null for a rate.</summary>
    public CellKey? Figure { get; init; }

    /// <summary>For a rate, what is divided.</summary>
    public ImmutableArray<RuleTerm> Numerator { get; init; } = [];

    /// <summary>For a rate, by what is divided.</summary>
    public ImmutableArray<RuleTerm> Denominator { get; init; } = [];

    /// <summary>
    /// Why values from this format on cannot be compared with those of the formats before; null: they can. The series then has
    /// a break at the first year of this format.
    /// </summary>
    public string? BreakReason { get; init; }

    /// <summary>
    /// The id of the indicator of an earlier format that this one takes the place of with another meaning; null: none. Its
    /// values are not part of this series; readers are led to it.
    /// </summary>
    public string? Replaces { get; init; }

    /// <summary>Whether it is one of the few shown first (home page, tables of agencies and years).</summary>
    public bool IsHeadline { get; init; }
}
