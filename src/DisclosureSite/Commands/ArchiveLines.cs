namespace DisclosureSite.Commands;

/// <summary>How much of the archive was checked, and what came of it.</summary>
internal static class ArchiveLines
{
    public static void Write(BuildResult result, TextWriter output)
    {
        var counts = FindingCounts.Of(result);

        // Of faulty reports alone, there is nothing to count.
        if (result.Archive.FaultyReports == 0 || counts.All > 0)
        {
            output.WriteLine(CommandTexts.Judged(counts));
        }

        if (result.Archive.FaultyReports > 0)
        {
            output.WriteLine(CommandTexts.NotChecked(result.Archive.FaultyReports));
        }

        if (result.Archive.SkippedDrafts > 0)
        {
            output.WriteLine(CommandTexts.DraftsSkipped(result.Archive.SkippedDrafts));
        }
    }
}
