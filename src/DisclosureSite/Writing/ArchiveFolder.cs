using DisclosureSite.Diagnostics;

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
    /// <exception cref="OutputRefusedException">
    /// The operating system refuses, and nothing has changed; or what stood in the folder waits beside it, to be put back by
    /// <see cref="Recover(string)"/> or by hand.
    /// </exception>
    public static void Write(string folder, IReadOnlyCollection<(string Path, byte[] Bytes)> files) =>
        Write(folder, files, NativeMethods.TryExchange, Directory.Move);

    /// <summary>
    /// Puts back what a run that was killed, or twice refused, moved out of a folder; does nothing where there is no such thing, or where
    /// something else stands in its place by now. To be called before the archive is read.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="OutputRefusedException">The operating system refuses; it still waits beside the folder.</exception>
    public static void Recover(string folder)
    {
        var target = FullPathOf(folder);
        var old = StagingNames.OldOf(target);
        if (!Directory.Exists(old) || Path.Exists(target))
        {
            return;
        }

        try
        {
            Directory.Move(old, target);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw new OutputRefusedException(OutputRefusal.OldFolderAside, target, old, exception);
        }
    }

    /// <summary>The same, with another way to let two folders change places, or none, and another way to move one.</summary>
    internal static void Write(
        string folder,
        IReadOnlyCollection<(string Path, byte[] Bytes)> files,
        Func<string, string, bool> tryExchange,
        Action<string, string> move)
    {
        var target = FullPathOf(folder);
        var above = Path.GetDirectoryName(target)!;
        var staged = StagingNames.Of(target);
        if (Directory.Exists(StagingNames.OldOf(target)))
        {
            throw new OutputRefusedException(OutputRefusal.OldFolderInTheWay, target, StagingNames.OldOf(target));
        }

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
            Replace(target, staged, tryExchange, move);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
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
        catch (Exception exception) when (SystemRefusal.Is(exception))
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
    /// <exception cref="OutputRefusedException">
    /// The operating system refuses, and nothing has changed; or it refused to undo a change too, and which file that is stands in the exception.
    /// </exception>
    public static void Rewrite(IReadOnlyCollection<(string FullPath, byte[] Bytes)> files) =>
        Rewrite(files, (from, to) => File.Move(from, to, overwrite: true));

    /// <summary>The same, with another way to move a file over another.</summary>
    internal static void Rewrite(IReadOnlyCollection<(string FullPath, byte[] Bytes)> files, Action<string, string> moveOver)
    {
        var replaced = new Stack<(string FullPath, byte[] Bytes)>();
        var current = "";
        try
        {
            foreach (var (path, bytes) in files)
            {
                current = path;
                File.WriteAllBytes(StagedFile(path), bytes);
            }

            foreach (var (path, _) in files)
            {
                current = path;
                var before = File.ReadAllBytes(path);
                moveOver(StagedFile(path), path);
                replaced.Push((path, before));
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            Undo(replaced, moveOver);
            throw new OutputRefusedException(OutputRefusal.ArchiveNotWritable, current, cause: exception);
        }
        finally
        {
            foreach (var (path, _) in files)
            {
                TryDelete(StagedFile(path));
            }
        }
    }

    // A file is written beside its place first: one that cannot be written whole must not lose what it holds.
    private static void Undo(Stack<(string FullPath, byte[] Bytes)> replaced, Action<string, string> moveOver)
    {
        while (replaced.TryPeek(out var file))
        {
            try
            {
                File.WriteAllBytes(StagedFile(file.FullPath), file.Bytes);
                moveOver(StagedFile(file.FullPath), file.FullPath);
                replaced.Pop();
            }
            catch (Exception exception) when (SystemRefusal.Is(exception))
            {
                throw new OutputRefusedException(
                    OutputRefusal.ArchiveHalfWritten, string.Join('、', replaced.Select(each => each.FullPath).Order(StringComparer.Ordinal)), cause: exception);
            }
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

    private static string FullPathOf(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static void Replace(string target, string staged, Func<string, string, bool> tryExchange, Action<string, string> move)
    {
        if (!Directory.Exists(target))
        {
            move(staged, target);
            return;
        }

        if (tryExchange(staged, target))
        {
            return;
        }

        // What lies there may be the only copy and is never deleted.
        var old = StagingNames.OldOf(target);
        move(target, old);
        try
        {
            move(staged, target);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            MoveBack(target, old, move);
            throw;
        }

        // From now on it is no only copy: under this name it is removed, if not by this run then by the next.
        try
        {
            move(old, staged);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            // The new folder stands, which is what was asked for; the next run asks what to do with the old one.
        }
    }

    private static void MoveBack(string target, string old, Action<string, string> move)
    {
        try
        {
            move(old, target);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw new OutputRefusedException(OutputRefusal.OldFolderAside, target, old, exception);
        }
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
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
        }
    }
}
