namespace DisclosureSite.Writing;

/// <summary>A folder of an archive, given new files as a whole: either all of them stand in it or none does.</summary>
public static class ArchiveFolder
{
    /// <summary>
    /// Writes files into a folder, which is made if it is not there; files that it has besides stay. They are made beside it under
    /// a name that no reader of archives looks at, and take its place in one step.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files: their paths below it, with <c>/</c>, and what stands in them.</param>
    /// <exception cref="OutputRefusedException">The operating system refuses; nothing has changed.</exception>
    public static void Write(string folder, IReadOnlyCollection<(string Path, byte[] Bytes)> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var above = Path.GetDirectoryName(target)!;
        var staged = Path.Combine(above, $".{Path.GetFileName(target)}.staging");
        try
        {
            Directory.CreateDirectory(above);
            Remove(staged);
            Directory.CreateDirectory(staged);
            if (Directory.Exists(target))
            {
                Copy(target, staged);
            }

            WriteInto(staged, files);
            Replace(target, staged);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputRefusedException(OutputRefusal.ArchiveNotWritable, target, cause: exception);
        }
        finally
        {
            TryRemove(staged);
        }
    }

    /// <summary>
    /// Fills an empty folder, which is made if it is not there. It may be the one in which the program was started, so that no other
    /// can take its place: then the files are made within it and moved up.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files: their paths below it, with <c>/</c>, and what stands in them.</param>
    /// <exception cref="OutputRefusedException">The operating system refuses.</exception>
    public static void Fill(string folder, IReadOnlyCollection<(string Path, byte[] Bytes)> files)
    {
        if (!Directory.Exists(folder))
        {
            Write(folder, files);
            return;
        }

        var staged = Path.Combine(folder, ".staging");
        try
        {
            WriteInto(staged, files);
            foreach (var entry in new DirectoryInfo(staged).EnumerateFileSystemInfos().ToList())
            {
                Directory.Move(entry.FullName, Path.Combine(folder, entry.Name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputRefusedException(OutputRefusal.ArchiveNotWritable, folder, cause: exception);
        }
        finally
        {
            TryRemove(staged);
        }
    }

    /// <summary>Writes files in the place of others: either all of them or none.</summary>
    /// <param name="files">Where they are, in full, and what shall stand in them.</param>
    /// <exception cref="OutputRefusedException">The operating system refuses; nothing has changed.</exception>
    public static void Rewrite(IReadOnlyCollection<(string FullPath, byte[] Bytes)> files)
    {
        var staged = new List<string>();
        var replaced = new List<(string FullPath, byte[] Bytes)>();
        var current = "";
        try
        {
            foreach (var (path, bytes) in files)
            {
                current = path;
                staged.Add(StagedFile(path));
                File.WriteAllBytes(staged[^1], bytes);
            }

            foreach (var (path, _) in files)
            {
                current = path;
                var before = File.ReadAllBytes(path);
                File.Move(StagedFile(path), path, overwrite: true);
                replaced.Add((path, before));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var (path, before) in replaced)
            {
                File.WriteAllBytes(path, before);
            }

            throw new OutputRefusedException(OutputRefusal.ArchiveNotWritable, current, cause: exception);
        }
        finally
        {
            staged.ForEach(File.Delete);
        }
    }

    private static void WriteInto(string folder, IReadOnlyCollection<(string Path, byte[] Bytes)> files)
    {
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
            if (bytes.AsSpan().StartsWith("#!"u8) && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }
        }
    }

    private static string StagedFile(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.staging");

    private static void Replace(string target, string staged)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staged, target);
            return;
        }

        if (NativeMethods.TryExchange(staged, target))
        {
            return;
        }

        var old = staged + ".old";
        Remove(old);
        Directory.Move(target, old);
        try
        {
            Directory.Move(staged, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, target);
            throw;
        }

        TryRemove(old);
    }

    private static void Copy(string from, string to)
    {
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(copy, link);
            }
            else if (entry is FileInfo file)
            {
                file.CopyTo(copy);
            }
            else
            {
                Directory.CreateDirectory(copy);
                Copy(entry.FullName, copy);
            }
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What cannot be removed has a name that nobody reads, and goes at the next run.
    private static void TryRemove(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
