namespace DisclosureSite.Model;

/// <summary>Whether an agency's report on a year is in the archive.</summary>
public enum Presence
{
    /// <summary>The agency did not exist in that year.</summary>
    NotExpected,

    /// <summary>It is.</summary>
    Present,

    /// <summary>It was and has been withdrawn.</summary>
    Withdrawn,

    /// <summary>It should be, and is not.</summary>
    Missing,
}
