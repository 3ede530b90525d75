namespace DisclosureSite.Model;

/// <summary>Whether an agency's report on a year is in the archive.</summary>
public enum Presence
{
    /// <summary>The agency did not exist in that year: its file says so.</summary>
    NotExisting,

    /// <summary>
    /// Nothing says that it did not exist, but the archive begins later with it, holds no report of it, or ends earlier.
    /// </summary>
    BeforeFirstReport,

    /// <summary>It is.</summary>
    Present,

    /// <summary>It was and has been withdrawn.</summary>
    Withdrawn,

    /// <summary>It should be, and is not.</summary>
    Missing,
}
