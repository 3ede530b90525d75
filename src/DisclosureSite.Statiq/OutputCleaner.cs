using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;

namespace DisclosureSite.Statiq;

/// <summary>
/// Statiq empties an output folder that it does not know before it reads anything. This waits until the new site stands, so that a run
/// with errors leaves the old one.
/// </summary>
internal sealed class OutputCleaner(IReadOnlySettings settings, IReadOnlyFileSystem fileSystem, ILogger<OutputCleaner> log)
    : FileCleaner(settings, fileSystem, log)
{
    private readonly IReadOnlyFileSystem files = fileSystem;
    private bool isDue;

    public override void CleanDirectory(IDirectory directory, string? name = null)
    {
        if (directory.Path != files.GetOutputPath())
        {
            base.CleanDirectory(directory, name);
            return;
        }

        isDue = directory.Exists;
    }

    public override async Task CleanAfterExecutionAsync()
    {
        if (isDue)
        {
            Clean(files.GetOutputDirectory());
        }

        isDue = false;
        await base.CleanAfterExecutionAsync();
    }

    private bool Clean(IDirectory folder)
    {
        var strange = folder.GetFiles().Where(file => !files.WriteTracker.TryGetCurrentWrite(file.Path, out _)).ToList();
        strange.ForEach(file => file.Delete());
        folder.GetDirectories().Where(inner => !Clean(inner)).ToList().ForEach(inner => inner.Delete(recursive: false));
        return folder.GetFiles().Any() || folder.GetDirectories().Any();
    }
}
