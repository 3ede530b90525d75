using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Writing;

/// <summary>
/// The folder that holds the site, replaced as a whole: the next site is made beside it and takes its place in one step once
/// it is complete. Until <see cref="Commit"/> the old site is untouched; a run that ends before, in whatever way, leaves it.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly WorkFolder work;
    private readonly Func<string, string, bool> tryExchange;
    private readonly Action<string, string> move;
    private readonly SitePaths paths = new();
    private readonly ConcurrentDictionary<string, byte[]> hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    private int scratchFiles;

    private OutputFolder(string fullPath, WorkFolder work, Func<string, string, bool> tryExchange, Action<string, string> move)
    {
        FullPath = fullPath;
        this.work = work;
        this.tryExchange = tryExchange;
        this.move = move;
    }

    /// <summary>Where the site will be, with all links followed.</summary>
    public string FullPath { get; }

    /// <summary>Whether the site must outlast a power cut. A preview need not, and waiting for disks would be most of its time.</summary>
    public bool IsLasting { get; set; } = true;

    /// <summary>Whether text files get compressed copies beside them.</summary>
    public bool IsPrecompressed { get; set; }

    /// <summary>How many files the site has so far, without the manifest.</summary>
    public int FileCount => hashes.Count;

    /// <summary>How many of them are HTML pages.</summary>
    public int PageCount => hashes.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>
    /// Takes hold of a folder that does not exist, is empty, or holds an earlier site of ours, and keeps other builds from it
    /// until it is disposed. Clears what an earlier run left when it was killed.
    /// </summary>
    /// <param name="path">The output folder; where it is a link to a folder, that folder is replaced.</param>
    /// <param name="inputFolder">The archive, which must not touch the output.</param>
    /// <param name="themeFolder">The theme, which must not touch the output.</param>
    /// <exception cref="OutputRefusedException">The folder cannot be replaced.</exception>
    public static OutputFolder Open(string path, string inputFolder, string themeFolder) =>
        Open(path, inputFolder, themeFolder, NativeMethods.TryExchange, Directory.Move);

    /// <summary>Writes the files of batches, side by side, to a place beside the output.</summary>
    /// <param name="batches">Made as they are asked for; nothing of them is kept but the paths and sums of their files.</param>
    /// <param name="progress">Told how many files are written, from any thread; null: nobody asks.</param>
    /// <exception cref="OutputRefusedException">The disk is full, or the operating system refuses for another reason.</exception>
    public void Write(IEnumerable<OutputBatch> batches, IProgress<int>? progress = null)
    {
        try
        {
            Directory.CreateDirectory(work.NewSite);
            Parallel.ForEach(
                Partitioner.Create(batches, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                () => new StagedFileStream(),
                (batch, _, stream) =>
                {
                    foreach (var file in batch.Files)
                    {
                        Write(file, stream);
                    }

                    progress?.Report(FileCount);
                    return stream;
                },
                stream => stream.Dispose());
        }
        catch (AggregateException failures) when (failures.InnerExceptions is [var first, ..])
        {
            if (SystemRefusal.Is(first))
            {
                throw NotWritable(first);
            }

            ExceptionDispatchInfo.Throw(first);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw NotWritable(exception);
        }
    }

    /// <summary>Opens a file of the new site that is written, to make another of it.</summary>
    /// <param name="path">As its <see cref="OutputFile"/> has it.</param>
    public Stream Read(string path) => File.OpenRead(Path.Combine(work.NewSite, path));

    /// <summary>Lends a stream to a file beside the output, as <see cref="ScratchSpace"/> promises.</summary>
    /// <exception cref="OutputRefusedException">The disk is full, or the operating system refuses for another reason.</exception>
    public void LendScratchSpace(Action<Stream> use)
    {
        var number = Interlocked.Increment(ref scratchFiles);
        var path = Path.Combine(work.Scratch, number.ToString(CultureInfo.InvariantCulture));
        try
        {
            Directory.CreateDirectory(work.Scratch);
            try
            {
                // What is read and written are pieces larger than a buffer would be.
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                use(stream);
            }
            finally
            {
                File.Delete(path);
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw NotWritable(exception);
        }
    }

    /// <summary>
    /// Completes the site with its manifest and puts it in the place of the old one, which is then deleted.
    /// </summary>
    /// <exception cref="OutputRefusedException">
    /// The operating system refuses, or the place has meanwhile been taken by something else; the old site is still there.
    /// </exception>
    public void Commit()
    {
        try
        {
            Directory.CreateDirectory(work.NewSite);
            Manifest.Write(work.NewSite, hashes);

            // A power cut must not leave empty files under the new names. One flush of the file system costs a second for
            // 100,000 files; one for each file would cost minutes.
            if (IsLasting)
            {
                NativeMethods.FlushFileSystem(work.NewSite);
            }

            OutputPlace.ValidateContent(FullPath);
            Replace();
            if (IsLasting)
            {
                NativeMethods.FlushFolder(Path.GetDirectoryName(FullPath)!);
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw NotWritable(exception);
        }

        work.Dispose();
    }

    /// <summary>Lets the folder go. Without a <see cref="Commit"/> everything is as it was.</summary>
    public void Dispose() => work.Dispose();

    /// <summary>The same, with another way to let two folders change places, or none, and another way to move one.</summary>
    internal static OutputFolder Open(
        string path, string inputFolder, string themeFolder, Func<string, string, bool> tryExchange, Action<string, string> move)
    {
        try
        {
            var target = RealPath.Of(path);
            OutputPlace.Validate(target, RealPath.Of(inputFolder), RealPath.Of(themeFolder));
            return new OutputFolder(target, WorkFolder.Open(target), tryExchange, move);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw new OutputRefusedException(OutputRefusal.NotWritable, Path.GetFullPath(path), cause: exception);
        }
    }

    private OutputRefusedException NotWritable(Exception cause) =>
        new(OutputRefusal.NotWritable, FullPath, cause: cause);

    private void Write(OutputFile file, StagedFileStream stream)
    {
        paths.Claim(file.Path);
        var fullPath = Path.Combine(work.NewSite, file.Path);
        var folder = Path.GetDirectoryName(fullPath)!;
        if (!folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            folders.TryAdd(folder, true);
        }

        long size;
        if (file.Write is { } write)
        {
            stream.Begin(fullPath);
            write(stream);
            hashes[file.Path] = stream.End();
            size = stream.BytesTaken;
        }
        else
        {
            file.Make!(fullPath);
            using var made = File.OpenRead(fullPath);
            hashes[file.Path] = SHA256.HashData(made);
            size = made.Length;
        }

        if (IsPrecompressed && Precompression.IsFor(file.Path, size))
        {
            WriteCompressed(file.Path, fullPath, size, stream);
        }
    }

    private void WriteCompressed(string path, string fullPath, long size, StagedFileStream stream)
    {
        foreach (var (ending, compress) in Precompression.Forms)
        {
            stream.Begin(fullPath + ending);
            using (var source = File.OpenRead(fullPath))
            using (var compressor = compress(stream))
            {
                source.CopyTo(compressor);
            }

            if (stream.BytesTaken < size)
            {
                paths.Claim(path + ending);
                hashes[path + ending] = stream.End();
            }
            else
            {
                stream.Discard();
            }
        }
    }

    private void MoveBack()
    {
        try
        {
            move(work.OldSite, FullPath);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            throw new OutputRefusedException(OutputRefusal.OldSiteAside, FullPath, work.OldSite, exception);
        }
    }

    private void Replace()
    {
        if (!Directory.Exists(FullPath))
        {
            Directory.Move(work.NewSite, FullPath);
            return;
        }

        if (tryExchange(work.NewSite, FullPath))
        {
            return;
        }

        move(FullPath, work.OldSite);
        try
        {
            move(work.NewSite, FullPath);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            MoveBack();
            throw;
        }
    }
}
