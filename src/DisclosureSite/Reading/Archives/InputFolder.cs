using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>A folder of the archive.</summary>
/// <param name="FullPath">Where it is on this machine; never shown.</param>
/// <param name="Path">Its path below the input folder, with <c>/</c>; empty for the input folder itself.</param>
internal sealed record InputFolder(string FullPath, string Path)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The folder's own name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The place of the folder itself, for what is missing in it.</summary>
    public SourcePlace Place => new(Path.Length == 0 ? "." : Path);

    /// <summary>A folder in this one.</summary>
    public InputFolder Folder(string name) => new(FullPathOf(name), PathOf(name));

    /// <summary>Where a file of this folder is on this machine.</summary>
    public string FullPathOf(string name) => System.IO.Path.Combine(FullPath, name);

    /// <summary>The path below the input folder of a file or folder of this one.</summary>
    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}/{name}";

    /// <summary>
    /// What stands in it, in ordinal order, without what systems and programs leave behind. Links, pipes and the like, and unreadable
    /// names are reported and left out.
    /// </summary>
    public ImmutableArray<FolderEntry> List(DiagnosticList diagnostics)
    {
        var entries = new List<FolderEntry>();
        try
        {
            foreach (var (name, isFolder, isLink, isEmpty) in
                new FileSystemEnumerable<(string, bool, bool, bool)>(FullPath, Transform, Everything))
            {
                if (IsLeftBehind(name))
                {
                    continue;
                }

                if (!IsReadable(name))
                {
                    diagnostics.Add(DiagnosticCodes.NameNotReadable, Place, name);
                }
                else if (isLink)
                {
                    diagnostics.Add(DiagnosticCodes.SymbolicLink, new SourcePlace(PathOf(name)));
                }
                else if (isEmpty && SpecialFiles.IsSpecial(FullPathOf(name)))
                {
                    diagnostics.Add(DiagnosticCodes.SpecialFile, new SourcePlace(PathOf(name)));
                }
                else
                {
                    entries.Add(new FolderEntry(name, isFolder));
                }
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            diagnostics.Add(DiagnosticCodes.FolderNotReadable, Place);
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return [.. entries];
    }

    // Reparse points that are no links are files kept in a cloud, which read like any other.
    private static (string Name, bool IsFolder, bool IsLink, bool IsEmpty) Transform(ref FileSystemEntry entry) =>
        (entry.FileName.ToString(),
            entry.IsDirectory,
            entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null,
            !entry.IsDirectory && entry.Length == 0);

    private static bool IsLeftBehind(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.Equals("__MACOSX", StringComparison.Ordinal);

    private static bool IsReadable(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
            {
                return false;
            }
        }

        return true;
    }
}
