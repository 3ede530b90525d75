using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/data/missing.csv</c>: the reports that should be there and are not (<see cref="DataTables.Missing"/>).</summary>
internal static class MissingCsv
{
    public static OutputFile Of(SiteContext site) =>
        new(Addresses.OutputPath(Addresses.MissingList), stream => Write(stream, site));

    private static void Write(Stream stream, SiteContext site)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Missing.WriteHeader(csv);
        foreach (var agency in site.Archive.Agencies)
        {
            foreach (var year in site.MissingYearsOf(agency))
            {
                csv.Field(agency.Slug);
                csv.Field(year.ToString());
                csv.Field(site.Derived.DeadlineOf(agency, year) is { } day ? Numbers.Iso(day) : "");
                csv.EndLine();
            }
        }
    }
}
