using System.Buffers;
using System.Text;

namespace DisclosureSite.Writing;

/// <summary>
/// The site's list of its own files with their SHA-256, as <c>sha256sum -c</c> reads it: every file but itself, in ordinal
/// order, with <c>/</c> and LF. It also tells a folder of ours from any other.
/// </summary>
internal static class Manifest
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = "manifest-sha256.txt";

    private const int HexLength = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Writes the list into a folder.</summary>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, byte[]>> hashes)
    {
        using var stream = new FileStream(
            Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var (path, hash) in hashes.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(Convert.ToHexStringLower(hash));
            writer.Write("  ");
            writer.WriteLine(path);
        }
    }

    /// <summary>
    /// Whether a folder holds a manifest that a build of ours wrote: complete lines only, in strictly ascending order. A list
    /// of checksums that somebody made by hand seldom is both, and never under this name by accident.
    /// </summary>
    public static bool IsIn(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        var entries = 0;
        foreach (var entry in Read(stream))
        {
            if (entry is null)
            {
                return false;
            }

            entries++;
        }

        return entries > 0;
    }

    /// <summary>
    /// The files that a manifest lists; null, and then nothing more, at the first line that no build of ours wrote: not complete, not
    /// after the one before, or with a path that leads out of the site.
    /// </summary>
    public static IEnumerable<(string Path, string Hash)?> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), false, -1, leaveOpen: true);
        string? before = null;
        while (reader.ReadLine() is { } line)
        {
            if (PathIn(line) is not { } path || !SitePaths.IsSitePath(path) || (before is not null && string.CompareOrdinal(before, path) >= 0))
            {
                yield return null;
                yield break;
            }

            yield return (path, line[..HexLength]);
            before = path;
        }
    }

    private static string? PathIn(string line) =>
        line.Length > HexLength + 2
        && line.AsSpan(HexLength, 2) is "  "
        && !line.AsSpan(0, HexLength).ContainsAnyExcept(HexDigits)
            ? line[(HexLength + 2)..]
            : null;
}
