namespace DisclosureSite.Diagnostics;

/// <summary>
/// What commands call the folders in which they make what shall take the place of another, and in which that other waits meanwhile: who
/// reads an archive must know those that a killed command left.
/// </summary>
internal static class StagingNames
{
    /// <summary>The file by which a folder beside another is known as one of ours.</summary>
    public const string Lock = ".disclosure-lock";

    /// <summary>Where, in the folder of an import, the archive of the new reports is made.</summary>
    public const string ImportNew = "new";

    /// <summary>Where, in the folder of an import, the reports wait that others replace: <c>agency/year</c>.</summary>
    public const string ImportOld = "old";

    private const string Staging = ".staging";
    private const string StagingOld = Staging + ".old";

    /// <summary>The folder in which what shall take a folder's place is made.</summary>
    /// <param name="target">The folder in whose place it shall stand, in full.</param>
    public static string Of(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{Staging}");

    /// <summary>The folder in which what stood in a folder's place waits between two renames.</summary>
    /// <param name="target">The folder, in full.</param>
    public static string OldOf(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{StagingOld}");

    /// <summary>The folder of an import.</summary>
    /// <param name="input">The input folder, in full.</param>
    public static string ImportOf(string input) => input + ".import";

    /// <summary>In whose place the folder of this name should stand, and whether it is what stood there before; null: it is none of ours.</summary>
    /// <param name="name">The folder's own name.</param>
    public static (string Target, bool IsOld)? Parse(string name)
    {
        foreach (var ending in (ReadOnlySpan<string>)[Staging, StagingOld])
        {
            if (name.Length > ending.Length + 1 && name[0] == '.' && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return (name[1..^ending.Length], ending == StagingOld);
            }
        }

        return null;
    }
}
