using System.Text;

namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>
/// Archives of invented agencies, as large as a measurement or a test needs. The same numbers make the same bytes everywhere:
/// each agency draws from a generator of its own, so that a larger archive begins with the smaller one.
/// </summary>
public static class SyntheticArchive
{
    /// <summary>The first year; 2019 and 2020 are in the format of 2019, later ones in that of 2021.</summary>
    public const int FirstYear = 2019;

    // Of a hundred agencies, how many save their tables as Excel's "CSV UTF-8", and as Chinese Excel's plain CSV.
    private const int WithByteOrderMark = 10;
    private const int InLegacyEncoding = 5;

    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes an archive of <paramref name="agencies"/> × <paramref name="years"/> reports. All rules hold, within a report and
    /// from year to year, but for about two reports in a hundred whose total of applications processed contradicts its parts.
    /// </summary>
    /// <param name="folder">The input folder; made where it does not exist, files in it are overwritten.</param>
    /// <param name="agencies">How many agencies: provinces, cities, counties, their departments and townships.</param>
    /// <param name="years">How many years from <see cref="FirstYear"/> on, one report a year and agency.</param>
    /// <param name="seed">Another seed, other figures and texts.</param>
    public static void Write(string folder, int agencies, int years, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(agencies);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "site.yml"), "title: 合成年度报告档案\n", PlainUtf8);
        Parallel.ForEach(
            SyntheticAgency.Take(agencies).Index(),
            item => WriteAgency(Path.Combine(folder, "reports", item.Item.Slug), item.Item, item.Index, years, seed));
    }

    private static void WriteAgency(string folder, SyntheticAgency agency, int index, int years, int seed)
    {
        var random = new Random(unchecked((seed * 1_000_003) + index));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "agency.yml"), agency.ToYaml(), PlainUtf8);

        var (encoding, lineEnd) = TableStyle(index % 100);
        var before = YearEnd.BeforeFirst(agency, random);
        for (var year = FirstYear; year < FirstYear + years; year++)
        {
            var report = SyntheticReport.Draw(agency, year, before, random);
            before = report.End;

            var reportFolder = Directory.CreateDirectory(Path.Combine(folder, $"{year}")).FullName;
            File.WriteAllText(Path.Combine(reportFolder, "report.md"), SyntheticNarrative.Compose(report, random), PlainUtf8);
            foreach (var table in report.Tables)
            {
                File.WriteAllText(Path.Combine(reportFolder, table.Id + ".csv"), table.ToCsv(lineEnd), encoding);
            }
        }
    }

    private static (Encoding Encoding, string LineEnd) TableStyle(int percentile) => percentile switch
    {
        < WithByteOrderMark => (Encoding.UTF8, "\r\n"),
        < WithByteOrderMark + InLegacyEncoding => (CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, "\r\n"),
        _ => (PlainUtf8, "\n"),
    };
}
