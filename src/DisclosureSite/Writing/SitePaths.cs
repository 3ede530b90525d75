using System.Collections.Concurrent;

namespace DisclosureSite.Writing;

/// <summary>
/// Makes sure that every path of the site stays in the output folder and means one file on every disk and web server. What
/// does not is a bug of the stage that made it, since reading has already refused such names from editors.
/// </summary>
internal sealed class SitePaths
{
    // By path without regard to case: on some disks, names that differ by case alone are one file.
    private readonly ConcurrentDictionary<string, Name> names = new(StringComparer.OrdinalIgnoreCase);

    private readonly record struct Name(string Path, bool IsFolder);

    /// <summary>Takes a path for one file.</summary>
    /// <exception cref="InvalidOperationException">The path is no site path, or is taken.</exception>
    public void Claim(string path)
    {
        if (!IsSitePath(path))
        {
            throw new InvalidOperationException($"'{path}' is no path of a site.");
        }

        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = new Name(path[..slash], IsFolder: true);
            if (names.GetOrAdd(folder.Path, folder) is var taken && taken != folder)
            {
                throw new InvalidOperationException($"The folder of '{path}' and '{taken.Path}' have one name.");
            }
        }

        var file = new Name(path, IsFolder: false);
        if (!names.TryAdd(path, file))
        {
            throw new InvalidOperationException($"'{path}' and '{names[path].Path}' have one name.");
        }
    }

    /// <summary>Whether a path stays in the output folder and means one file on every disk; the manifest has no entry of its own.</summary>
    public static bool IsSitePath(string path)
    {
        if (path.Equals(Manifest.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = path.AsSpan()[range];
            if (segment is "" or "." or ".." || segment.ContainsAny(":\\") || segment[^1] is '.' or ' ')
            {
                return false;
            }

            foreach (var character in segment)
            {
                if (char.IsControl(character))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
