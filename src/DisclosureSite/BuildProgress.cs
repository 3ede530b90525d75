namespace DisclosureSite;

/// <summary>How far a build is.</summary>
/// <param name="Step">What it is doing.</param>
/// <param name="FilesWritten">How many files are written so far.</param>
public sealed record BuildProgress(BuildStep Step, int FilesWritten = 0);
