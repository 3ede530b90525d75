using DisclosureSite.Benchmarks.Synthetic;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>An invented archive of one agency, whose home page is that agency's own.</summary>
internal static class OneAgencyArchive
{
    /// <summary>Writes it as an input folder.</summary>
    public static void Write(string folder)
    {
        SyntheticArchive.Write(folder, agencies: 1, years: 6);
        var agency = Directory.GetDirectories(Path.Combine(folder, "reports")).Single();
        File.AppendAllText(
            Path.Combine(agency, "agency.yml"), "guide: https://www.example.gov.cn/guide\napply: https://www.example.gov.cn/apply\n");
    }
}
