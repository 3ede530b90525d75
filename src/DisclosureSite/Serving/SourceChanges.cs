using System.Threading.Channels;

namespace DisclosureSite.Serving;

/// <summary>Tells when files of the archive or the theme have changed, once for all that an editor's program does to save one.</summary>
internal sealed class SourceChanges : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> watchers = [];

    public SourceChanges(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(Path.GetFullPath(folder))
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Note();
            watcher.Created += (_, _) => Note();
            watcher.Deleted += (_, _) => Note();
            watcher.Renamed += (_, _) => Note();

            // Too many changes at once to name them: something changed all the same.
            watcher.Error += (_, _) => Note();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, and then until nothing changes for a moment: programs save in several steps.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation);
        do
        {
            await Task.Delay(Quiet, cancellation);
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private void Note() => changes.Writer.TryWrite(true);
}
