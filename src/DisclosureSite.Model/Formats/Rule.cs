using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>What figures of a report must satisfy: an equation between sums of cells, or a rule of form.</summary>
public sealed record Rule
{
    /// <summary>Such as <c>applications/balance</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How it is judged.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>How grave a failure is.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The rule in a sentence, for the reader.</summary>
    public required string Text { get; init; }

    /// <summary>The document that states it; null: it follows from the meaning of the figures.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The table at whose lines it is judged; null for rules of form and narrative.</summary>
    public string? TableId { get; init; }

    /// <summary>The lines at each of which it is judged; null: it is judged once.</summary>
    public Axis? Each { get; init; }

    /// <summary>The equation's left side; for a sum, the total alone. Empty for rules of form and narrative.</summary>
    public ImmutableArray<RuleTerm> Left { get; init; } = [];

    /// <summary>The equation's right side; for a sum, its parts.</summary>
    public ImmutableArray<RuleTerm> Right { get; init; } = [];

    /// <summary>For a narrative rule, what it looks for; null otherwise.</summary>
    public NarrativePattern? Narrative { get; init; }
}
