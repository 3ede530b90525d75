namespace DisclosureSite.BrowserTests.Browsing;

/// <summary>From where the site is read.</summary>
public enum Place
{
    /// <summary>From the root of a host.</summary>
    Root,

    /// <summary>From below a path of a host.</summary>
    SubPath,

    /// <summary>From a folder on a disk, without a host.</summary>
    Disk,

    /// <summary>From the root of a host, but a larger, invented archive.</summary>
    Large,

    /// <summary>From the root of a host, but an invented archive with lists that go over several pages.</summary>
    LongLists,

    /// <summary>From the root of a host, but an invented archive of one agency.</summary>
    OneAgency,
}
