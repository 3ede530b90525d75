using System.Collections.Frozen;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>Which pages and files the site has, for links that editors write.</summary>
internal sealed class SiteFiles(Archive archive, ArchiveFindings findings, DerivedArchive derived, bool hasGlossary)
{
    private static readonly FrozenSet<string> DataAddresses = FrozenSet.ToFrozenSet(
        [
            Addresses.AllFigures, Addresses.AgencyList, Addresses.ReportList, Addresses.MissingList, Addresses.LabelList, Addresses.FindingList, Addresses.CorrectionList, Addresses.IndicatorList,
            Addresses.Database, Addresses.IndicatorWorkbook,
            Addresses.DataIndex, .. Data.JsonKinds.All.Select(kind => kind.SchemaAddress),
        ],
        StringComparer.Ordinal);

    private readonly bool hasFeeds = archive.Site.Host is not null;
    private readonly FrozenSet<string> indicators = derived.Indicators.Select(indicator => indicator.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly HashSet<Format> formats = archive.Reports.Where(report => report.HasFigures).Select(report => report.Format).ToHashSet();
    private readonly FrozenSet<string> freePages = archive.Pages.Select(page => page.Slug).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The site path that a relative link on a page leads to, with its fragment (a query means nothing to files); null: the site has no such page or file.
    /// </summary>
    public string? Resolve(string fromPage, string href)
    {
        var end = href.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? href : href[..end];
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : href[hash..];
        List<string> segments = path.StartsWith('/') ? [] : [.. SegmentsOf(fromPage)];
        foreach (var segment in SegmentsOf(path))
        {
            switch (segment)
            {
                case ".":
                    break;
                case ".." when segments.Count == 0:
                    return null;
                case "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        if (segments is [.., "index.html"])
        {
            segments.RemoveAt(segments.Count - 1);
        }

        var found = path.Length == 0 ? fromPage
            : path.StartsWith("//", StringComparison.Ordinal) ? null
            : Find(segments);
        return found is not null && Holds(segments, fragment) ? found + fragment : null;
    }

    // Other ids are the theme's own business; those of figures are addresses that the site promises.
    private bool Holds(List<string> segments, string fragment)
    {
        for (var sign = fragment.IndexOf('%', StringComparison.Ordinal); sign >= 0; sign = fragment.IndexOf('%', sign + 1))
        {
            if (sign + 2 >= fragment.Length || !char.IsAsciiHexDigit(fragment[sign + 1]) || !char.IsAsciiHexDigit(fragment[sign + 2]))
            {
                return false;
            }
        }

        return fragment.Count(character => character == '.') != 2
            || segments is not [var agency, var year]
            || !ReportYear.TryParse(year, out var parsed)
            || archive.FindReport(agency, parsed) is not { } report
            || HasFigure(report, Uri.UnescapeDataString(fragment[1..]));
    }

    private static bool HasFigure(Report report, string anchor)
    {
        foreach (var table in report.HasFigures ? report.Tables : [])
        {
            foreach (var row in table.Format.Rows)
            {
                foreach (var column in table.Format.Columns)
                {
                    if (Addresses.Anchor(new CellKey(table.Id, row.Id, column.Id)) == anchor)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static IEnumerable<string> SegmentsOf(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString);

    private string? Find(List<string> segments) => segments switch
    {
        [] => Addresses.Home,
        ["indicators"] => Addresses.Indicators,
        ["checks"] => Addresses.Checks,
        ["about"] => Addresses.About,
        ["compare"] => Addresses.Compare,
        ["glossary"] when hasGlossary => Addresses.Glossary,
        ["timeliness"] => Addresses.Timeliness,
        ["corrections"] => Addresses.Corrections,
        ["search"] => Addresses.Search,
        ["data"] => Addresses.Data,
        ["data", "api"] => Addresses.DataGuide,
        ["years", var year] when YearOf(year) is { } known => Addresses.Of(known),
        ["data", var file] when archive.Years.FirstOrDefault(year => Addresses.FiguresOf(year) == $"/data/{file}") is { Value: > 0 } known =>
            Addresses.FiguresOf(known),
        ["data", .. var rest] when DataAddresses.Contains($"/data/{string.Join('/', rest)}") => $"/data/{string.Join('/', rest)}",
        ["data", "formats", var file] when formats.FirstOrDefault(format => file == $"{format.Id}.json") is { } format => Addresses.JsonOf(format),
        ["timeliness", _] => PageOf(TimelinessPage.SlicesOf(archive), segments),
        ["checks", _, ..] => PageOf(ChecksPage.SlicesOf(archive, findings), segments),
        ["years", var year, _] when YearOf(year) is { } known => PageOf(YearPage.SlicesOf(archive, known), segments),
        ["indicators", var name, _] when derived.Indicators.FirstOrDefault(indicator => indicator.Id == name) is { } known =>
            PageOf(IndicatorPage.SlicesOf(archive, known, archive.Agencies.Count(agency => derived.FindSeries(known, agency) is not null)), segments),
        ["datapackage.json"] => Addresses.DataPackage,
        ["feed.xml"] when hasFeeds => Addresses.Feed,
        ["corrections", "feed.xml"] when hasFeeds => Addresses.CorrectionsFeed,
        [var agency, "feed.xml"] when hasFeeds && archive.FindAgency(agency) is { } known => Addresses.FeedOf(known),
        ["indicators", var name] when indicators.Contains(name) => $"/indicators/{Uri.EscapeDataString(name)}/",
        ["indicators", var name] when (name.EndsWith(".csv", StringComparison.Ordinal) && indicators.Contains(name[..^4]))
            || (name.EndsWith(".json", StringComparison.Ordinal) && indicators.Contains(name[..^5])) =>
            $"/indicators/{Uri.EscapeDataString(name)}",
        [var page] when freePages.Contains(page) => Addresses.OfFreePage(page),
        [var agency, "index.json"] when archive.FindAgency(agency) is { } known => Addresses.JsonOf(known),
        [var agency] when archive.FindAgency(agency) is { } known => Addresses.Of(known),
        [var agency, var year, .. var rest] when ReportYear.TryParse(year, out var parsed) && archive.FindReport(agency, parsed) is { } report =>
            FindIn(report, rest),
        _ => null,
    };

    private string? FindIn(Report report, List<string> segments) => segments switch
    {
        [] => Addresses.Of(report),
        ["changes"] when report.HasFigures && archive.FindPrevious(report) is not null => Addresses.ChangesOf(report),
        ["attachments", var name] when report.Attachments.FirstOrDefault(attachment => attachment.Name == name) is { } attachment =>
            Addresses.Of(report, attachment),
        [Data.CorrectionsCsv.Name] when report.HasFigures && !report.Corrections.IsEmpty => Addresses.OfFile(report, Data.CorrectionsCsv.Name),
        [var file] when report.HasFigures && (file is "report.json" or "datapackage.json" or Data.Workbooks.ReportWorkbook.Name || (file.EndsWith(".csv", StringComparison.Ordinal) && report.FindTable(file[..^4]) is not null)) =>
            Addresses.OfFile(report, file),
        _ => null,
    };

    // Of a list that goes over several pages.
    private static string? PageOf(IEnumerable<PageSlice> slices, List<string> segments)
    {
        var path = $"/{string.Join('/', segments.Select(Uri.EscapeDataString))}/";
        return slices.FirstOrDefault(slice => slice.Path == path)?.Path;
    }

    private ReportYear? YearOf(string text) => ReportYear.TryParse(text, out var year) && archive.Years.Contains(year) ? year : null;
}
