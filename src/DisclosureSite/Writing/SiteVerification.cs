using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Security.Cryptography;

namespace DisclosureSite.Writing;

/// <summary>Holds a site's folder, wherever it was copied to, against its manifest or against one that was kept elsewhere.</summary>
public static class SiteVerification
{
    /// <summary>The manifest that a site's folder holds.</summary>
    public static string ManifestOf(string folder) => Path.Combine(folder, Manifest.FileName);

    /// <summary>
    /// Names each file that is missing, added, altered or not to be read. Links to files are followed, as whoever serves the folder
    /// does; links to folders are not, and count as files that nobody listed.
    /// </summary>
    /// <param name="folder">The site.</param>
    /// <param name="manifest">The manifest to believe; where it is not the folder's own, that one is compared with it, too.</param>
    public static VerifiedSite Verify(string folder, string manifest)
    {
        var believed = File.ReadAllBytes(manifest);
        var hash = Convert.ToHexStringLower(SHA256.HashData(believed));
        Dictionary<string, string> listed = new(StringComparer.Ordinal);
        var number = 0;
        foreach (var entry in Manifest.Read(new MemoryStream(believed)))
        {
            number++;
            if (entry is not { } known)
            {
                return new VerifiedSite(listed.Count, hash, [], number);
            }

            listed.Add(known.Path, known.Hash);
        }

        if (number == 0)
        {
            return new VerifiedSite(0, hash, [], 1);
        }

        listed.Add(Manifest.FileName, hash);
        var faults = new ConcurrentBag<SiteFault>();
        Parallel.ForEach(listed, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, entry =>
        {
            if (FaultOf(folder, entry.Key, entry.Value) is { } fault)
            {
                faults.Add(fault);
            }
        });
        foreach (var path in FilesIn(folder))
        {
            if (!listed.ContainsKey(path))
            {
                faults.Add(new SiteFault(SiteFaultKind.Added, path));
            }
        }

        return new VerifiedSite(listed.Count - 1, hash, [.. faults.OrderBy(fault => fault.Path, StringComparer.Ordinal)]);
    }

    private static SiteFault? FaultOf(string folder, string path, string hash)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        try
        {
            if (!file.Exists)
            {
                return new SiteFault(SiteFaultKind.Missing, path);
            }

            return string.Equals(HashOf(file), hash, StringComparison.Ordinal) ? null : new SiteFault(SiteFaultKind.Altered, path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // A link to nothing.
            return new SiteFault(SiteFaultKind.Missing, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SiteFault(SiteFaultKind.Unreadable, path);
        }
    }

    // A pipe would keep its reader waiting for ever; it tells a length of 0.
    private static string HashOf(FileInfo file)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo linked ? linked : file;
        if (target.Length == 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static FileSystemEnumerable<string> FilesIn(string folder)
    {
        var root = Path.GetFullPath(folder);
        return new(
            root,
            (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsFolder(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsFolder(ref entry),
        };
    }

    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
}
