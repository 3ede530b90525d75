using System.Collections.Immutable;

namespace DisclosureSite.Serving;

/// <summary>The site that is previewed, in a temporary folder of its own: the last one that could be built.</summary>
/// <param name="build">Builds the site into a folder, where it replaces an earlier one.</param>
/// <param name="remarksOn">What pages show of a build; null: its faults.</param>
internal sealed class PreviewSite(
    Func<string, BuildResult> build, Func<BuildResult, ImmutableArray<PreviewRemark>>? remarksOn = null) : IDisposable
{
    private readonly string temporaryFolder = Directory.CreateTempSubdirectory("disclosure-preview-").FullName;
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewState current = new(0, [], [], IsUpToDate: false);

    /// <summary>Where the site lies; there is none before the first build without errors.</summary>
    public string Folder => Path.Combine(temporaryFolder, "site");

    /// <summary>Whether any build has succeeded so far.</summary>
    public bool Exists => Directory.Exists(Folder);

    /// <summary>What came of the last build.</summary>
    public PreviewState Current
    {
        get
        {
            lock (gate)
            {
                return current;
            }
        }
    }

    /// <summary>Builds the site anew. Where that fails the one before stays.</summary>
    public void Build()
    {
        var next = Current with { Version = Current.Version + 1, IsUpToDate = false, Failure = null };
        try
        {
            var result = build(Folder);
            next = next with
            {
                Diagnostics = result.Diagnostics,
                Remarks = remarksOn?.Invoke(result) ?? [.. result.Diagnostics.Select(PreviewRemark.Of)],
                IsUpToDate = result.Written is not null,
            };
        }
        catch (Exception failure)
        {
            // An editor's program may be in the middle of saving; whatever it is, the next change gets another chance.
            next = next with { Diagnostics = [], Remarks = [], Failure = failure };
        }

        TaskCompletionSource waiting;
        lock (gate)
        {
            current = next;
            waiting = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }

    /// <summary>Waits until there is a later build than the one named, or for a while.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> WaitForLaterAsync(int version, TimeSpan longest, CancellationToken cancellation)
    {
        Task change;
        lock (gate)
        {
            if (current.Version > version)
            {
                return true;
            }

            change = changed.Task;
        }

        return await Task.WhenAny(change, Task.Delay(longest, cancellation)) == change;
    }

    public void Dispose() => Directory.Delete(temporaryFolder, recursive: true);
}
