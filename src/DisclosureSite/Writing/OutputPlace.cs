namespace DisclosureSite.Writing;

/// <summary>Whether a folder may be replaced by the site. All paths are real paths.</summary>
internal static class OutputPlace
{
    /// <summary>Refuses a place whose replacement would destroy something that is not an earlier site of ours.</summary>
    /// <exception cref="OutputRefusedException">It would.</exception>
    public static void Validate(string target, string inputFolder, string themeFolder)
    {
        foreach (var source in (ReadOnlySpan<string>)[inputFolder, themeFolder])
        {
            foreach (var place in (ReadOnlySpan<string>)[target, WorkFolder.Of(target)])
            {
                if (RealPath.IsSameOrInside(place, source) || RealPath.IsSameOrInside(source, place))
                {
                    throw new OutputRefusedException(OutputRefusal.OverlapsSource, target, source);
                }
            }
        }

        if (RealPath.IsSameOrInside(RealPath.Of(Directory.GetCurrentDirectory()), target))
        {
            throw new OutputRefusedException(OutputRefusal.HoldsCurrentFolder, target);
        }

        if (Path.GetPathRoot(target) == target || MountPoints().Any(mount => RealPath.IsSameOrInside(mount, target)))
        {
            throw new OutputRefusedException(OutputRefusal.IsMountPoint, target);
        }

        ValidateContent(target);
    }

    /// <summary>Refuses a place that holds something else than an earlier site of ours.</summary>
    /// <exception cref="OutputRefusedException">It does.</exception>
    public static void ValidateContent(string target)
    {
        for (var path = target; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                throw new OutputRefusedException(OutputRefusal.IsFile, path);
            }
        }

        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
        {
            return;
        }

        if (!Manifest.IsIn(target))
        {
            throw new OutputRefusedException(OutputRefusal.NotOurs, target);
        }

        if (Path.Exists(Path.Combine(target, ".git")))
        {
            throw new OutputRefusedException(OutputRefusal.HoldsRepository, target);
        }
    }

    // A mounted folder cannot be renamed, and what lies beside it is on another file system. One within the old site would be
    // emptied with it.
    private static IEnumerable<string> MountPoints()
    {
        const string Mounts = "/proc/self/mountinfo";
        return File.Exists(Mounts) ? File.ReadLines(Mounts).Select(MountPointIn).OfType<string>() : [];
    }

    /// <summary>The folder of a line of <c>mountinfo</c>, in which blanks, tabs, line ends and backslashes are octal numbers; null: it has none.</summary>
    internal static string? MountPointIn(string line)
    {
        const int MountPointField = 4;
        var fields = line.Split(' ', MountPointField + 2);
        return fields.Length > MountPointField
            ? fields[MountPointField].Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal)
                .Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal)
            : null;
    }
}
