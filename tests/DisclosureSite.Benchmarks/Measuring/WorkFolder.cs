namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>Where archives and sites are made that are measured.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly bool isKept;

    /// <param name="keep">Work there and leave everything; null: in a temporary folder that is removed.</param>
    public WorkFolder(string? keep)
    {
        isKept = keep is not null;
        FullPath = keep is null
            ? Directory.CreateTempSubdirectory("disclosure-benchmarks-").FullName
            : Directory.CreateDirectory(keep).FullName;
    }

    public string FullPath { get; }

    public void Dispose()
    {
        if (!isKept)
        {
            Directory.Delete(FullPath, recursive: true);
        }
    }
}
