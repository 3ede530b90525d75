namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>What building an archive of one size took.</summary>
/// <param name="Reports">How many reports it holds.</param>
/// <param name="Wall">From the start of the process to its end; the median of the runs.</param>
/// <param name="Processor">Time on all cores together, of the same run.</param>
/// <param name="PeakMemory">The most memory that any of the runs held, in bytes.</param>
/// <param name="Files">How many files the site has.</param>
/// <param name="Bytes">Their size.</param>
internal sealed record Measurement(int Reports, TimeSpan Wall, TimeSpan Processor, long PeakMemory, int Files, long Bytes)
{
    /// <summary>Wall time for one report.</summary>
    public TimeSpan PerReport => Wall / Reports;
}
