using DisclosureSite.Diagnostics;

namespace DisclosureSite.Writing;

/// <summary>Writes one file that was asked for: whole or not at all, and never over another unless that was asked for too.</summary>
public static class SingleFile
{
    // Beside the file, so that taking its place is one step of the file system.
    private const string Unfinished = ".unfinished";

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="contents">What.</param>
    /// <param name="replaces">Whether a file that is there may be replaced.</param>
    /// <exception cref="OutputRefusedException">There is one already, or it cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> contents, bool replaces)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new OutputRefusedException(OutputRefusal.IsFolder, target);
        }

        if (!replaces && File.Exists(target))
        {
            throw new OutputRefusedException(OutputRefusal.FileExists, target);
        }

        var unfinished = target + Unfinished;
        try
        {
            File.WriteAllBytes(unfinished, contents);
            File.Move(unfinished, target, replaces);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            TryDelete(unfinished);
            throw !replaces && File.Exists(target)
                ? new OutputRefusedException(OutputRefusal.FileExists, target, cause: exception)
                : new OutputRefusedException(OutputRefusal.FileNotWritable, target, cause: exception);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            // It could not be written either: the fault to tell is the first.
        }
    }
}
