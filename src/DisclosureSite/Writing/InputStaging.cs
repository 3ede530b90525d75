using DisclosureSite.Diagnostics;

namespace DisclosureSite.Writing;

/// <summary>
/// A folder beside the input folder in which new reports are made and checked before all of them take their places at once. It lies on
/// the same file system, so that taking a place is one renaming.
/// </summary>
internal sealed class InputStaging : IDisposable
{
    private const string Reports = "reports";

    private readonly string input;
    private readonly FileStream lockFile;
    private readonly Action<string, string> move;

    private bool isHalfDone;

    private InputStaging(string input, string fullPath, FileStream lockFile, Action<string, string> move)
    {
        this.input = input;
        this.move = move;
        this.lockFile = lockFile;
        FullPath = Path.Combine(fullPath, StagingNames.ImportNew);
        Root = fullPath;
    }

    /// <summary>Where the archive of the new reports is made.</summary>
    public string FullPath { get; }

    private string Root { get; }

    private string Old => Path.Combine(Root, StagingNames.ImportOld);

    /// <summary>Makes the folder, and mends what a killed run left half done.</summary>
    /// <exception cref="OutputRefusedException">Another run holds it, or it cannot be made.</exception>
    public static InputStaging Open(string inputFolder) => Open(inputFolder, Directory.Move);

    /// <summary>The same, with another way to move a folder.</summary>
    internal static InputStaging Open(string inputFolder, Action<string, string> move)
    {
        var input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        var path = StagingNames.ImportOf(input);
        if (File.Exists(path) || (Directory.Exists(path) && !File.Exists(Path.Combine(path, StagingNames.Lock))))
        {
            throw new OutputRefusedException(OutputRefusal.StagingNotOurs, input, path);
        }

        FileStream? lockFile = null;
        try
        {
            Directory.CreateDirectory(path);
            lockFile = new FileStream(Path.Combine(path, StagingNames.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var staging = new InputStaging(input, path, lockFile, move);
            if (staging.PutBack() is { } report)
            {
                throw new OutputRefusedException(OutputRefusal.OldFolderInTheWay, staging.PlaceOf(report), Path.Combine(staging.Old, report));
            }

            staging.Clear();
            return staging;
        }
        catch (IOException exception) when (WorkFolder.IsLockHeld(exception))
        {
            throw new OutputRefusedException(OutputRefusal.InUse, input, path, exception);
        }
        catch (OutputRefusedException)
        {
            lockFile?.Dispose();
            throw;
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            lockFile?.Dispose();
            throw new OutputRefusedException(OutputRefusal.ArchiveNotWritable, path, cause: exception);
        }
    }

    /// <summary>Copies a file or a folder of the archive, if it is there; links are left out.</summary>
    /// <param name="path">Its path below the input folder, with <c>/</c>.</param>
    /// <exception cref="OutputRefusedException">The disk is full, or the operating system refuses for another reason.</exception>
    public void Copy(string path)
    {
        try
        {
            CopyAll(path);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw NotWritable(exception);
        }
    }

    /// <summary>Copies the files that say what the agencies are.</summary>
    /// <exception cref="OutputRefusedException">The disk is full, or the operating system refuses for another reason.</exception>
    public void CopyAgencies()
    {
        var reports = Path.Combine(input, Reports);
        foreach (var agency in Directory.Exists(reports) ? Directory.GetDirectories(reports) : [])
        {
            Copy($"{Reports}/{Path.GetFileName(agency)}/agency.yml");
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path below the input folder, with <c>/</c>.</param>
    /// <param name="content">What it holds.</param>
    /// <exception cref="OutputRefusedException">The disk is full, or the operating system refuses for another reason.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            var to = Path.Combine(FullPath, path);
            CreateParents(to);
            File.WriteAllBytes(to, content);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw NotWritable(exception);
        }
    }

    /// <summary>Puts folders of reports (<c>agency/year</c>) in their places: all, or none.</summary>
    /// <param name="reports">Which.</param>
    /// <param name="mayReplace">Whether a report may be there already; one that another run has just put there must not vanish.</param>
    /// <exception cref="OutputRefusedException">
    /// They cannot be put there, and everything is as it was; or that could not be undone, and old reports wait in the folder.
    /// </exception>
    public void Commit(IReadOnlyList<string> reports, bool mayReplace)
    {
        var done = new List<string>();
        try
        {
            foreach (var report in reports)
            {
                var (place, old) = (PlaceOf(report), Path.Combine(Old, report));
                CreateParents(place);
                if (Directory.Exists(place))
                {
                    if (!mayReplace)
                    {
                        throw new IOException(place);
                    }

                    CreateParents(old);
                    move(place, old);
                }

                move(StagedOf(report), place);
                done.Add(report);
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            isHalfDone = !TryUndo(done);
            throw isHalfDone
                ? new OutputRefusedException(OutputRefusal.OldReportsAside, input, Old, exception)
                : NotWritable(exception);
        }
    }

    /// <summary>Removes the folder, unless old reports wait in it that no others have followed.</summary>
    public void Dispose()
    {
        if (isHalfDone)
        {
            lockFile.Dispose();
            return;
        }

        try
        {
            Clear();
            WorkFolder.Remove(lockFile);
            Directory.Delete(Root);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            // The next import has taken the folder meanwhile, or somebody looks into it. What was imported is in its place.
            lockFile.Dispose();
        }
    }

    private static void CreateParents(string path) => Directory.CreateDirectory(Path.GetDirectoryName(path)!);

    private string PlaceOf(string report) => Path.Combine(input, Reports, report);

    private string StagedOf(string report) => Path.Combine(FullPath, Reports, report);

    private void CopyAll(string path)
    {
        var (from, to) = (Path.Combine(input, path), Path.Combine(FullPath, path));
        if (new FileInfo(from).LinkTarget is not null)
        {
            return;
        }

        if (File.Exists(from))
        {
            CreateParents(to);
            File.Copy(from, to, overwrite: true);
        }
        else if (Directory.Exists(from))
        {
            Directory.CreateDirectory(to);
            foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            {
                CopyAll($"{path}/{Path.GetFileName(entry)}");
            }
        }
    }

    private OutputRefusedException NotWritable(Exception cause) => new(OutputRefusal.ArchiveNotWritable, input, cause: cause);

    // False: something could not be undone.
    private bool TryUndo(List<string> done)
    {
        var stuck = new List<string>();
        foreach (var report in done)
        {
            try
            {
                move(PlaceOf(report), StagedOf(report));
            }
            catch (Exception exception) when (SystemRefusal.Is(exception))
            {
                stuck.Add(report);
            }
        }

        try
        {
            // By these folders the next run knows that what stands in the place was not to stay.
            stuck.ForEach(report => Directory.CreateDirectory(StagedOf(report)));
            return PutBack() is null && stuck.Count == 0;
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            return false;
        }
    }

    // What was moved away and has no successor. Answers the first report in whose place something else stands; null: none.
    private string? PutBack()
    {
        string? inTheWay = null;
        foreach (var old in Directory.Exists(Old) ? Directory.GetDirectories(Old).SelectMany(Directory.GetDirectories) : [])
        {
            var report = Path.GetRelativePath(Old, old);
            var place = PlaceOf(report);
            if (!Directory.Exists(place))
            {
                CreateParents(place);
                move(old, place);
            }
            else if (Directory.Exists(StagedOf(report)))
            {
                // What was to take its place still waits: somebody else put something there.
                inTheWay ??= report;
            }
        }

        return inTheWay;
    }

    private void Clear()
    {
        foreach (var folder in new[] { FullPath, Old }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
