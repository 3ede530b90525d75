using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/data/agencies.csv</c>: all agencies (<see cref="DataTables.Agencies"/>).</summary>
internal static class AgenciesCsv
{
    public static OutputFile Of(SiteContext site) =>
        new(Addresses.OutputPath(Addresses.AgencyList), stream => Write(stream, site));

    private static void Write(Stream stream, SiteContext site)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Agencies.WriteHeader(csv);
        foreach (var agency in site.Archive.Agencies)
        {
            csv.Field(agency.Slug);
            csv.Field(agency.Name);
            csv.Field(agency.ShortName);
            csv.Field(DataWords.Of(agency.Level));
            csv.Field(agency.ParentSlug ?? "");
            csv.Field(agency.RegionCode ?? "");
            csv.Field(Texts.DataList(agency.Aliases));
            csv.Field(agency.From?.ToString() ?? "");
            csv.Field(agency.Until?.ToString() ?? "");
            csv.Field(agency.SuccessorSlug ?? "");
            csv.Field(agency.Deadline?.ToString() ?? "");
            csv.Field(agency.GuideUrl ?? "");
            csv.Field(agency.ApplyUrl ?? "");
            csv.Number(site.ReportsOf(agency).Count(report => report.HasFigures));
            csv.Field(Addresses.Of(agency)[1..]);
            csv.EndLine();
        }
    }
}
