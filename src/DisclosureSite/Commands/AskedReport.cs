using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>The agency and the year of the report that a command is asked for.</summary>
internal static class AskedReport
{
    /// <summary>The year.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static ReportYear Year(string text) =>
        ReportYear.TryParse(text, out var year) ? year : throw new UsageException(CommandTexts.WrongYear(text));

    /// <summary>The agency.</summary>
    /// <exception cref="UsageException">The archive does not have it.</exception>
    public static Agency Agency(Archive archive, string slug) =>
        archive.FindAgency(slug) ?? throw new UsageException(UnknownAgency(archive, slug));

    /// <summary>What to say where the archive does not have an agency: which was probably meant.</summary>
    public static string UnknownAgency(Archive archive, string slug) =>
        CommandTexts.UnknownAgency(slug, Nearest.Of(slug, archive.Agencies.Select(agency => agency.Slug)));
}
