using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A row or column that is not printed but computed from printed ones: a group's total, or this year's number.</summary>
public sealed record DerivedLine
{
    /// <summary>The id by which figures, rates and indicators name it; a group's total bears the group's id.</summary>
    public required string Id { get; init; }

    /// <summary>What readers see.</summary>
    public required string Label { get; init; }

    /// <summary>The unit of its figures; null: the table's.</summary>
    public string? Unit { get; init; }

    /// <summary>The lines it adds (or subtracts), by index among the table's rows (or columns).</summary>
    public required ImmutableArray<SignedIndex> Terms { get; init; }

    /// <summary>
    /// True: the sum of the parts that are reported (null only if none is), as for every total.
    /// False: null as soon as one term is not reported.
    /// </summary>
    public bool IsSum { get; init; }
}
