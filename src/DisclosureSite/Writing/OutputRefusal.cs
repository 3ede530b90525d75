namespace DisclosureSite.Writing;

/// <summary>Why a place cannot be, or could not be, replaced by the site.</summary>
public enum OutputRefusal
{
    /// <summary>There is a folder with something in it that no build of ours wrote.</summary>
    NotOurs,

    /// <summary>There is a file, not a folder, or a file where a folder above it should be.</summary>
    IsFile,

    /// <summary>Our own manifest lies in it, but so does a git repository, which would be lost.</summary>
    HoldsRepository,

    /// <summary>It is the input or theme folder, lies in it, or holds it.</summary>
    OverlapsSource,

    /// <summary>It is the current folder or holds it.</summary>
    HoldsCurrentFolder,

    /// <summary>
    /// It is the root of a file system or a mounted folder, which no other folder can take the place of, or holds a mounted folder, which
    /// would be emptied with it.
    /// </summary>
    IsMountPoint,

    /// <summary>Another build is writing it.</summary>
    InUse,

    /// <summary>The folder beside it in which the site would be made is somebody else's.</summary>
    StagingNotOurs,

    /// <summary>The operating system refused to write: permissions, a full disk.</summary>
    NotWritable,

    /// <summary>It refused to put the new site, and then the old one again, in its place: the old one waits beside it for the next run.</summary>
    OldSiteAside,

    /// <summary>It refused to write a file of the archive; the archive is unchanged.</summary>
    ArchiveNotWritable,

    /// <summary>
    /// It refused to put new files of the archive, and then the old ones again, in their place: the old ones wait beside it for the next
    /// run.
    /// </summary>
    OldFolderAside,

    /// <summary>What an earlier run moved aside still waits, and something else stands in its place.</summary>
    OldFolderInTheWay,

    /// <summary>
    /// It refused to put all of several new reports in their places, and then to undo that: old ones wait in a folder beside the archive.
    /// </summary>
    OldReportsAside,

    /// <summary>
    /// It refused to rewrite all of several files of the archive, and then to undo what was rewritten: these, all of them whole, are the
    /// place.
    /// </summary>
    ArchiveHalfWritten,

    /// <summary>There is such a file already, and nobody asked to replace it.</summary>
    FileExists,

    /// <summary>There is a folder where a file should be written.</summary>
    IsFolder,

    /// <summary>The operating system refused to write one file: no such folder, permissions, a full disk.</summary>
    FileNotWritable,
}
