using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A statement with a number that narratives make, and what in the tables it may mean.</summary>
public sealed record NarrativePattern
{
    /// <summary>Only sentences with one of these words are looked at, since patterns take time; empty: all with a number.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>
    /// Regular expressions without backtracking, over a sentence; the named group <c>n</c> holds the number. The first that
    /// matches at a place counts.
    /// </summary>
    public required ImmutableArray<string> Patterns { get; init; }

    /// <summary>The sentence is passed over where one of these matches (another year, a part of the agencies, a plan).</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>A number is passed over where one of these words stands before it in the sentence (a part of the agency).</summary>
    public ImmutableArray<string> NotAfter { get; init; } = [];

    /// <summary>
    /// The accepted readings, each a sum of cells; the number is right if any of them equals it. Empty: the rule compares a
    /// stated total with the parts stated after it in the same sentence (named groups <c>n</c> and <c>parts</c>).
    /// </summary>
    public required ImmutableArray<ImmutableArray<RuleTerm>> Readings { get; init; }
}
