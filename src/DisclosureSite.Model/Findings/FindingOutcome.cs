namespace DisclosureSite.Model;

/// <summary>What came of judging a rule at a place.</summary>
public enum FindingOutcome
{
    /// <summary>The figures agree.</summary>
    Holds,

    /// <summary>They do not.</summary>
    Fails,

    /// <summary>Too much is not reported to say.</summary>
    CannotBeJudged,
}
