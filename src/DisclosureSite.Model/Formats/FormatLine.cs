using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A row or a column of a statutory table that is printed and holds figures.</summary>
public sealed record FormatLine
{
    /// <summary>The project's name for it, unique among the rows (or columns, groups included) of its table.</summary>
    public required string Id { get; init; }

    /// <summary>The official label.</summary>
    public required string Label { get; init; }

    /// <summary>Other labels seen in published reports that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The unit of its figures; null: the table's.</summary>
    public string? Unit { get; init; }

    /// <summary>What its cells may hold; null: as the unit says (money or count).</summary>
    public FigureKind? Kind { get; init; }

    /// <summary>Not part of the official form, but printed by some agencies (法人或其他组织小计); left out where absent.</summary>
    public bool Optional { get; init; }

    /// <summary>The id of the group, or of the row with figures of its own, under which it stands; null at the top.</summary>
    public string? ParentId { get; init; }
}
