using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>The files in <c>/data/</c> that list what the archive has, and what describes them.</summary>
internal static class DataLists
{
    public static IEnumerable<OutputFile> Of(SiteContext site) =>
    [
        ReportsCsv.Of(site),
        MissingCsv.Of(site),
        FindingsCsv.Of(site),
        AgenciesCsv.Of(site),
        LabelsCsv.Of(site),
        IndicatorsCsv.Of(site),
        CorrectionsCsv.OfAll(site.Archive),
        DataPackages.OfArchive(site),
        IndexJson.Of(site),
        .. site.FormatsInUse.Select(format => FormatJson.Of(site, format)),
        .. JsonSchemas.Of(site),
    ];
}
