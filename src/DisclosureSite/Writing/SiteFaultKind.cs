namespace DisclosureSite.Writing;

/// <summary>How a file differs from what the manifest says.</summary>
public enum SiteFaultKind
{
    /// <summary>It is listed and not there.</summary>
    Missing,

    /// <summary>It is there, with other content than the one listed.</summary>
    Altered,

    /// <summary>It is there and not listed.</summary>
    Added,

    /// <summary>It is listed and there, and cannot be read.</summary>
    Unreadable,
}
