namespace DisclosureSite.Reading.Narratives;

/// <summary>What the address of a link is.</summary>
internal enum LinkKind
{
    /// <summary>Within the site.</summary>
    Relative,

    /// <summary>http or https, with a host.</summary>
    Web,

    /// <summary>mailto.</summary>
    Mail,

    /// <summary>Nothing is given.</summary>
    Empty,

    /// <summary>Of another scheme, or of whatever scheme the page has (<c>//host</c>).</summary>
    Forbidden,

    /// <summary>With unseen characters or backslashes, or without a host.</summary>
    Malformed,
}
