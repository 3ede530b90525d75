using System.Runtime.ExceptionServices;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Writing;

/// <summary>
/// The folder beside the output in which the next site is made, <c>output.staging</c>. It lies on the output's file system,
/// so that the finished site takes its place without copying, and its lock keeps a second build away.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const int DeletionsSideBySide = 8;

    // What the operating systems say when a lock is held: EAGAIN on Linux, EAGAIN on macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] LockHeld = [11, 35, unchecked((int)0x80070020)];

    private readonly string target;
    private readonly string path;
    private readonly FileStream lockFile;
    private readonly List<string> createdParents;
    private bool isDisposed;

    private WorkFolder(string target, FileStream lockFile, List<string> createdParents)
    {
        this.target = target;
        path = Of(target);
        this.lockFile = lockFile;
        this.createdParents = createdParents;
    }

    /// <summary>Where the next site is made; after an exchange the old site lies here.</summary>
    public string NewSite => Path.Combine(path, "new");

    /// <summary>Where the old site waits between two renames.</summary>
    public string OldSite => Path.Combine(path, "old");

    /// <summary>Where files lie that are read again before the site is complete.</summary>
    public string Scratch => Path.Combine(path, "scratch");

    /// <summary>The work folder of an output folder.</summary>
    public static string Of(string target) => target + ".staging";

    /// <summary>Locks the work folder, mends what a killed run left half done, and clears its leftovers.</summary>
    /// <exception cref="OutputRefusedException">Another build holds the lock, or the folder is somebody else's.</exception>
    public static WorkFolder Open(string target)
    {
        var path = Of(target);
        var createdParents = CreateParents(target);
        while (true)
        {
            if (IsSomebodyElses(path))
            {
                throw new OutputRefusedException(OutputRefusal.StagingNotOurs, target, path);
            }

            Directory.CreateDirectory(path);
            if (TryLock(target, Path.Combine(path, StagingNames.Lock)) is { } lockFile)
            {
                var folder = new WorkFolder(target, lockFile, createdParents);
                folder.Recover();
                return folder;
            }
        }
    }

    // Between two renames the old site is the only one there is: until a site stands in its place, it must not go.
    private bool OldSiteIsOnlyOne => Directory.Exists(OldSite) && !Manifest.IsIn(target);

    /// <summary>
    /// Removes what lies in it, but for an old site that no other has followed. What cannot be removed stays for the next run to remove.
    /// </summary>
    public void Clear()
    {
        Delete(NewSite);
        Delete(Scratch);
        if (!OldSiteIsOnlyOne)
        {
            Delete(OldSite);
        }
    }

    /// <summary>Clears it, removes it, unless the old site waits in it for the next run, and lets the next build in.</summary>
    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        try
        {
            Clear();
            if (OldSiteIsOnlyOne)
            {
                lockFile.Dispose();
                return;
            }

            Remove(lockFile);
            Directory.Delete(path);
            foreach (var parent in createdParents.Where(parent => !Directory.EnumerateFileSystemEntries(parent).Any()))
            {
                Directory.Delete(parent);
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            // Another build may have taken the folder meanwhile, or the old site may hold what we may not delete.
            lockFile.Dispose();
        }
    }

    /// <summary>Whether a file cannot be opened because another run holds it.</summary>
    public static bool IsLockHeld(IOException exception) => LockHeld.Contains(exception.HResult);

    /// <summary>Removes a lock and lets the next run in.</summary>
    /// <exception cref="IOException">On Windows: the next run holds it already.</exception>
    public static void Remove(FileStream lockFile)
    {
        // Elsewhere an open file can be removed, and must be: once it is closed, it may be the next run's. Windows removes no file that is open.
        if (OperatingSystem.IsWindows())
        {
            lockFile.Dispose();
        }

        File.Delete(lockFile.Name);
        lockFile.Dispose();
    }

    private static List<string> CreateParents(string target)
    {
        var created = new List<string>();
        for (var parent = Path.GetDirectoryName(target);
             parent is not null && !Directory.Exists(parent);
             parent = Path.GetDirectoryName(parent))
        {
            created.Add(parent);
        }

        if (created.Count > 0)
        {
            Directory.CreateDirectory(created[0]);
        }

        return created;
    }

    private static bool IsSomebodyElses(string path)
    {
        var info = new DirectoryInfo(path);
        return File.Exists(path)
            || info.LinkTarget is not null
            || (info.Exists && !File.Exists(Path.Combine(path, StagingNames.Lock)) && info.EnumerateFileSystemInfos().Any());
    }

    private static FileStream? TryLock(string target, string path)
    {
        FileStream lockFile;
        try
        {
            lockFile = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException exception) when (IsLockHeld(exception))
        {
            throw new OutputRefusedException(OutputRefusal.InUse, target, path, exception);
        }

        if (IsStillThere(lockFile))
        {
            return lockFile;
        }

        lockFile.Dispose();
        return null;
    }

    // The build before us may have removed the file between our opening and our locking it: then we hold a lock that nobody
    // else can see. Only Unix lets an open file be removed.
    private static bool IsStillThere(FileStream lockFile)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        var opened = File.ResolveLinkTarget(
            $"/proc/self/fd/{lockFile.SafeFileHandle.DangerousGetHandle()}", returnFinalTarget: false);
        return opened is null || !opened.FullName.EndsWith(" (deleted)", StringComparison.Ordinal);
    }

    private void Recover()
    {
        if (OldSiteIsOnlyOne)
        {
            // Anything but an empty folder has been refused already.
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(OldSite, target);
        }

        Clear();
    }

    private static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        // The disk waits for its journal again and again; several deletions at once share the waits.
        try
        {
            Parallel.ForEach(
                Directory.GetDirectories(folder),
                new ParallelOptions { MaxDegreeOfParallelism = DeletionsSideBySide },
                DeleteTree);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        DeleteTree(folder);
    }

    private static void DeleteTree(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
