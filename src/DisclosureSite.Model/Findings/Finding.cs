using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A rule judged at a place of a report.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The id of the row or column (or table, section …) at which it was judged; null: the report as a whole.</summary>
    public string? At { get; init; }

    /// <summary>What came of it.</summary>
    public required FindingOutcome Outcome { get; init; }

    /// <summary>The left side of the equation; null: it has none, or it is not reported.</summary>
    public decimal? Left { get; init; }

    /// <summary>The right side of the equation; null: it has none, or nothing of it is reported.</summary>
    public decimal? Right { get; init; }

    /// <summary>Left − right; null where either is.</summary>
    public decimal? Difference => Left - Right;

    /// <summary>The cells involved, left side first.</summary>
    public ImmutableArray<CellReference> Cells { get; init; } = [];

    /// <summary>Of those, the ones not reported.</summary>
    public ImmutableArray<CellReference> BlankCells { get; init; } = [];

    /// <summary>Where to look: the first cell of the equation, or the sentence.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The sentence of the narrative, or what of the form is missing, for readers; null: the equation says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>Where in the narrative the number stands that was judged; null: it is none of the narrative.</summary>
    public NarrativeSpan? Span { get; init; }

    /// <summary>What the editor says about it; null: nothing.</summary>
    public string? Explanation { get; init; }

    /// <summary>The key under which <c>explanations</c> can vouch for it.</summary>
    public string ExplanationKey => At is null ? Rule.Id : $"{Rule.Id}/{At}";

    /// <summary>Whether <c>--strict</c> refuses it: an error that fails without an explanation.</summary>
    public bool IsUnexplainedError =>
        Outcome == FindingOutcome.Fails && Rule.Severity == RuleSeverity.Error && Explanation is null;
}
