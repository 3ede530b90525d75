using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Formats;

/// <summary>
/// The formats that reports of an archive can have. A format of the archive's own replaces a built-in one of the same id, and goes
/// before any built-in one for the years that it covers.
/// </summary>
internal sealed class FormatCatalog
{
    private FormatCatalog(ImmutableArray<Format> own, ImmutableArray<Format> builtIn)
    {
        All = [.. own, .. builtIn];
    }

    /// <summary>The archive's own formats, then the built-in ones that they do not replace.</summary>
    public ImmutableArray<Format> All { get; }

    /// <summary>
    /// The formats of an archive. Two of its own that have one id, or that would both apply to one year, are reported.
    /// </summary>
    public static FormatCatalog Of(IEnumerable<Format> builtIn, IEnumerable<Format> own, DiagnosticList diagnostics)
    {
        var byId = new Dictionary<string, Format>(StringComparer.Ordinal);
        foreach (var format in own.OrderBy(format => format.Place))
        {
            if (!byId.TryAdd(format.Id, format))
            {
                diagnostics.Add(DiagnosticCodes.FormatRepeated, format.Place, format.Id, byId[format.Id].Place.File);
                continue;
            }

            foreach (var other in byId.Values)
            {
                if (other != format && FirstCommonYear(other, format) is { } year)
                {
                    diagnostics.Add(DiagnosticCodes.FormatsOverlap, format.Place, year, other.Id, format.Id);
                }
            }
        }

        return new FormatCatalog([.. byId.Values], [.. builtIn.Where(format => !byId.ContainsKey(format.Id))]);
    }

    /// <summary>A format by its id; null: there is none.</summary>
    public Format? Find(string id) => All.FirstOrDefault(format => string.Equals(format.Id, id, StringComparison.Ordinal));

    /// <summary>The format of reports on a year that name none; null: there is none.</summary>
    public Format? For(ReportYear year) => All.FirstOrDefault(format => !format.IsOnlyByName && format.Covers(year));

    private static ReportYear? FirstCommonYear(Format a, Format b)
    {
        var first = a.FirstYear > b.FirstYear ? a.FirstYear : b.FirstYear;
        return !a.IsOnlyByName && !b.IsOnlyByName && a.Covers(first) && b.Covers(first) ? first : null;
    }
}
