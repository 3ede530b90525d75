using System.Globalization;
using DisclosureSite.Benchmarks.Synthetic;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>An invented archive of few reports, but of so many agencies and years that lists of both go over two pages.</summary>
internal static class LongListArchive
{
    private const int WithoutReports = 159;

    /// <summary>Writes it as an input folder.</summary>
    public static void Write(string folder)
    {
        SyntheticArchive.Write(folder, agencies: 1, years: 6);
        var reports = Path.Combine(folder, "reports");
        var earliest = Directory.CreateDirectory(Path.Combine(Directory.GetDirectories(reports).Single(), "2008")).FullName;
        File.WriteAllText(Path.Combine(earliest, "report.md"), "---\ntitle: 2008年政府信息公开工作年度报告\nstatus: withdrawn\n---\n");
        for (var number = 1; number <= WithoutReports; number++)
        {
            var agency = Directory.CreateDirectory(Path.Combine(reports, string.Create(CultureInfo.InvariantCulture, $"county-{number:000}"))).FullName;
            File.WriteAllText(
                Path.Combine(agency, "agency.yml"), string.Create(CultureInfo.InvariantCulture, $"name: 第{number}县人民政府\nlevel: county\n"));
        }
    }
}
