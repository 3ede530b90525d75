using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>What search finds by itself: a part of a narrative, or a table.</summary>
public sealed record SearchSection
{
    /// <summary>The id in the page to which its results lead; empty: the page itself.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its heading, which is searched too; empty: it has none.</summary>
    public required string Title { get; init; }

    /// <summary>The part of the report's form, by which readers can filter: the id of a part or of a table; null: none of the form's.</summary>
    public string? PartId { get; init; }

    /// <summary>Its words. A word that readers ask for may begin in one paragraph and end in the next, as on the page.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>Whether each of the <see cref="Paragraphs"/> stands by itself, as cells do: no word goes from one into the next.</summary>
    public bool IsListOfCells { get; init; }

    /// <summary>The table; null: it is words.</summary>
    public SearchTable? Table { get; init; }
}
