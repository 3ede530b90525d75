using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>Finds agencies that readers cannot tell from each other.</summary>
internal static class AgencyTwins
{
    /// <summary>
    /// Reports agencies whose full name another has in the same years. Where one followed the other, both may bear the name.
    /// </summary>
    /// <param name="folders">The agencies' folders.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static void Check(ImmutableArray<AgencyFolder> folders, DiagnosticList diagnostics)
    {
        foreach (var twins in folders.Where(folder => folder.Source is not null).GroupBy(folder => folder.Source!.Agency.Name.Trim(), StringComparer.Ordinal))
        {
            var before = new List<AgencyFolder>();
            foreach (var folder in twins)
            {
                var (agency, place) = (folder.Source!.Agency, folder.Source.NamePlace);
                if (before.Find(other => !Follow(other.Source!.Agency, agency) && Overlap(other, folder)) is { } twin)
                {
                    diagnostics.Add(DiagnosticCodes.NameTaken, place, twins.Key, twin.Source!.Agency.Place.File);
                }

                before.Add(folder);
            }
        }
    }

    private static bool Follow(Agency one, Agency other) => one.SuccessorSlug == other.Slug || other.SuccessorSlug == one.Slug;

    private static bool Overlap(AgencyFolder one, AgencyFolder other) =>
        !(one.Source!.Agency.Until < First(other)) && !(other.Source!.Agency.Until < First(one));

    // Null: unknown.
    private static ReportYear? First(AgencyFolder folder) =>
        folder.Source!.Agency.From ?? (folder.Years.IsEmpty ? null : folder.Years.Min(year => year.Year));
}
