namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>
/// All memory of the machine, used once, as the cache of a file. A virtual machine gets its memory from its host page by page, and the
/// first use of a page costs several times what a build does with it: a build that writes more would pay for the machine. What the cache
/// holds is given to the builds page by page when they need it, and not to the host.
/// </summary>
internal sealed class UsedMemory : IDisposable
{
    private const int Block = 1 << 23;

    private readonly FileStream file;

    private UsedMemory(FileStream file) => this.file = file;

    /// <summary>Uses the memory, until it is disposed.</summary>
    /// <param name="folder">On a disk with as much room.</param>
    public static UsedMemory Fill(string folder)
    {
        var file = new FileStream(
            Path.Combine(folder, "used-memory"),
            new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.DeleteOnClose });
        var block = new byte[Block];
        for (var left = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes; left > 0; left -= Block)
        {
            file.Write(block);
        }

        // Only what is on the disk can be given away.
        file.Flush(flushToDisk: true);
        return new UsedMemory(file);
    }

    public void Dispose() => file.Dispose();
}
