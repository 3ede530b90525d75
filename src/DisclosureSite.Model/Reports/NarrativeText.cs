namespace DisclosureSite.Model;

/// <summary>Whether the narrative is the original's own words; readers are told.</summary>
public enum NarrativeText
{
    /// <summary>The original's own words, all of them.</summary>
    Full,

    /// <summary>A summary in the archive's words.</summary>
    Summary,

    /// <summary>No narrative, or nothing but remarks of the archive.</summary>
    None,
}
