using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>
/// The rules of all formats, made ready once: for each pair of a report's format and that of the year before, since the same
/// figure may stand elsewhere in another format.
/// </summary>
internal sealed class FormatPlans
{
    private readonly Dictionary<(Format Format, Format? Previous), FormatPlan> plans = [];

    public FormatPlans(Archive archive)
    {
        foreach (var report in archive.Reports)
        {
            var previous = archive.FindPrevious(report)?.Format;
            Add(report.Format, previous);
            Add(report.Format, null);
        }
    }

    public FormatPlan Of(Format format, Format? previous) => plans[(format, previous)];

    private void Add(Format format, Format? previous)
    {
        if (!plans.ContainsKey((format, previous)))
        {
            plans.Add((format, previous), new FormatPlan(format, previous));
        }
    }
}
