namespace DisclosureSite.Model;

/// <summary>The level of a public body; deadlines and the default scope follow from it.</summary>
public enum AgencyLevel
{
    /// <summary>A people's government at county level.</summary>
    County,

    /// <summary>A people's government at city (prefecture) level.</summary>
    City,

    /// <summary>A people's government at province level.</summary>
    Province,

    /// <summary>A department of a government, or another body that reports like one.</summary>
    Department,

    /// <summary>A township or subdistrict.</summary>
    Township,
}
