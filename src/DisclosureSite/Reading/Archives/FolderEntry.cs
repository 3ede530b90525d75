namespace DisclosureSite.Reading.Archives;

/// <summary>A file or a folder within a folder.</summary>
internal readonly record struct FolderEntry(string Name, bool IsFolder)
{
    /// <summary>Whether it is a file whose name ends so, in lower case.</summary>
    public bool IsFileOf(string ending) => !IsFolder && Name.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>Whether it is the file of this name.</summary>
    public bool IsFile(string name) => !IsFolder && string.Equals(Name, name, StringComparison.Ordinal);
}
