namespace DisclosureSite;

/// <summary>The steps of a build that take time, in their order.</summary>
public enum BuildStep
{
    /// <summary>The archive is read.</summary>
    Reading,

    /// <summary>The rules are judged.</summary>
    Checking,

    /// <summary>Series, rates and sums are computed.</summary>
    Deriving,

    /// <summary>Pages and data are made and written.</summary>
    Writing,

    /// <summary>The index of the search is made and written.</summary>
    Indexing,

    /// <summary>The site takes the place of the old one, which is deleted.</summary>
    Replacing,
}
