using System.Collections.Concurrent;
using System.Security.Cryptography;
using DisclosureSite.Diagnostics;

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
        // A pipe, which tells a length of 0 as a device does, would keep its reader waiting for ever.
        var believed = TargetOf(new FileInfo(manifest)).Length == 0 ? [] : File.ReadAllBytes(manifest);
        var hash = Convert.ToHexStringLower(SHA256.HashData(believed));
        Dictionary<string, string> listed = new(StringComparer.Ordinal);
        if (LineEndedOtherwise(believed) is { } line)
        {
            return new VerifiedSite(0, hash, [], line);
        }

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
            if (path.Length == 0 || path[^1] == '/')
            {
                faults.Add(new SiteFault(SiteFaultKind.Unreadable, path));
            }
            else if (!listed.ContainsKey(path))
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
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            return new SiteFault(SiteFaultKind.Unreadable, path);
        }
    }

    // A pipe would keep its reader waiting for ever; it tells a length of 0, and so does a device. Null: there is no file.
    private static string? HashOf(FileInfo file)
    {
        var target = TargetOf(file);
        if (target.Length == 0)
        {
            return SpecialFiles.IsSpecial(target.FullName) ? null : Convert.ToHexStringLower(SHA256.HashData([]));
        }

        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static FileInfo TargetOf(FileInfo file) => file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo linked ? linked : file;

    // What is in the folder, and the folders that cannot be looked into, with a slash at the end.
    private static IEnumerable<string> FilesIn(string folder)
    {
        var waiting = new Stack<(DirectoryInfo Directory, string Path)>([(new DirectoryInfo(folder), "")]);
        while (waiting.TryPop(out var next))
        {
            if (EntriesOf(next.Directory) is not { } entries)
            {
                yield return next.Path;
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry is DirectoryInfo directory && entry.LinkTarget is null)
                {
                    waiting.Push((directory, $"{next.Path}{entry.Name}/"));
                }
                else
                {
                    yield return next.Path + entry.Name;
                }
            }
        }
    }

    private static FileSystemInfo[]? EntriesOf(DirectoryInfo directory)
    {
        try
        {
            return directory.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            return null;
        }
    }

    // No build of ours ends a line in another way, and each one's last line ends.
    private static int? LineEndedOtherwise(byte[] manifest)
    {
        var place = manifest.AsSpan().IndexOf((byte)'\r') is >= 0 and var carriage ? carriage : manifest is [.., not (byte)'\n'] ? manifest.Length : -1;
        return place < 0 ? null : manifest.AsSpan(0, place).Count((byte)'\n') + 1;
    }
}
