namespace DisclosureSite.Rendering.Views;

/// <summary>The page of what changed between an agency's report and the one before.</summary>
internal sealed record ChangesView
{
    public required string Title { get; init; }

    public required LinkView Report { get; init; }

    public required LinkView Agency { get; init; }

    public required LinkView Earlier { get; init; }

    public required LinkView Later { get; init; }

    /// <summary>How many figures changed and did not; or why none is compared.</summary>
    public required string Summary { get; init; }

    /// <summary>Figures that changed, those of one unit together.</summary>
    public required IReadOnlyList<ChangeGroupView> Groups { get; init; }

    /// <summary>Figures that cannot be compared, by the reason.</summary>
    public required IReadOnlyList<NotComparedView> NotCompared { get; init; }

    /// <summary>Why the texts are not compared; null: they are.</summary>
    public string? NoText { get; init; }

    /// <summary>How much of the text repeats last year's, in short.</summary>
    public string? Repeats { get; init; }

    /// <summary>The same with its numbers, and how it was measured.</summary>
    public string? RepeatsDetail { get; init; }

    public required IReadOnlyList<TextPartView> Parts { get; init; }

    public LinkView? Previous { get; init; }

    public LinkView? Next { get; init; }

    /// <summary>What the page for comparing is asked for.</summary>
    public required string CompareQuery { get; init; }
}
