using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;

namespace DisclosureSite.Editing;

/// <summary>Which format a new report follows.</summary>
internal static class ReportFormats
{
    /// <summary>
    /// The one that the report before it names, where it must be named; else the one of the year, the archive's own before those
    /// that come with the program. Null: there is none.
    /// </summary>
    public static Format? For(Archive archive, ReportYear year, Report? previous)
    {
        if (previous?.Format is { IsOnlyByName: true } named && named.Covers(year))
        {
            return named;
        }

        var builtIn = BuiltInFormats.Load().Select(format => format.Id).ToHashSet(StringComparer.Ordinal);
        return archive.Formats
            .Where(format => !format.IsOnlyByName && format.Covers(year))
            .OrderBy(format => builtIn.Contains(format.Id))
            .FirstOrDefault();
    }
}
