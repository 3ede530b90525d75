namespace DisclosureSite.Model;

/// <summary>
/// Files that are made from the same intermediate results, such as all those of one report. Batches are made side by side;
/// the files of one, one after the other.
/// </summary>
/// <param name="Files">Makes the files when it is enumerated, once, on any thread.</param>
public sealed record OutputBatch(IEnumerable<OutputFile> Files);
