namespace DisclosureSite.Writing;

/// <summary>Where a path really leads, so that two names of one folder are seen to be one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The full path without <c>..</c>, links or a trailing separator. What does not exist yet stays as it is named.</summary>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    /// <summary>
    /// Whether one folder is the other or lies in it. Case never tells folders apart here: on some disks it does not, and a
    /// refusal too many costs less than a folder lost.
    /// </summary>
    public static bool IsSameOrInside(string inner, string outer) =>
        inner.Equals(outer, StringComparison.OrdinalIgnoreCase)
        || inner.StartsWith(
            Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar,
            StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string fullPath, ref int links)
    {
        var current = Path.GetPathRoot(fullPath)!;
        foreach (var name in fullPath[current.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(current, name);
            if (new DirectoryInfo(next).LinkTarget is { } target)
            {
                if (++links > MostLinks)
                {
                    throw new IOException($"Too many links: {fullPath}");
                }

                next = Resolve(Path.GetFullPath(target, current), ref links);
            }

            current = next;
        }

        return current;
    }
}
