using System.IO.Compression;
using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>What a reader on a slow line must wait for.</summary>
public sealed class WeightTests(SiteInBrowser site)
{
    private const int ReportWithEverything = 60 * 1024;
    private const int StyleSheet = 40 * 1024;

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Large)]
    public async Task A_report_with_styles_scripts_and_data_is_light(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        var requests = new List<string>();
        visit.Page.Request += (_, request) => requests.Add(request.Url);
        using var client = new HttpClient();
        var tooHeavy = new List<string>();
        foreach (var page in site.PagesAt(place))
        {
            requests.Clear();
            await visit.OpenAsync(page);
            var data = new Uri(new Uri(visit.Root, page), "report.json");
            if (!(await client.GetAsync(data, TestContext.Current.CancellationToken)).IsSuccessStatusCode)
            {
                continue;
            }

            var weight = 0L;
            foreach (var address in requests.ToArray().Append(data.AbsoluteUri).Where(address => address.StartsWith(visit.Root.AbsoluteUri, StringComparison.Ordinal)).Distinct())
            {
                weight += Zipped(await client.GetByteArrayAsync(new Uri(address), TestContext.Current.CancellationToken));
            }

            Assert.Contains(requests, address => address.EndsWith(".css", StringComparison.Ordinal));
            if (weight > ReportWithEverything)
            {
                tooHeavy.Add($"{page}: {weight} bytes");
            }
        }

        Assert.True(tooHeavy.Count == 0, string.Join("\n", tooHeavy));
    }

    [Fact]
    public void The_style_sheet_stays_small() => Assert.InRange(
        new FileInfo(Directory.GetFiles(Path.Combine(site.Folders.First(), "assets"), "site.*.css").Single()).Length, 1, StyleSheet - 1);

    private static long Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return zipped.Length;
    }
}
