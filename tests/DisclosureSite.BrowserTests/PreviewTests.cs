using System.Collections.Immutable;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.Model;
using DisclosureSite.Serving;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>What the preview adds to pages, under the policy that they are served with.</summary>
public sealed class PreviewTests(SiteInBrowser site)
{
    [Fact]
    public async Task A_page_shows_the_next_build_by_itself_and_faults_above_the_last_good_one()
    {
        await using var visit = await site.VisitAsync();
        var (heading, faults) = ("第一版", ImmutableArray<Diagnostic>.Empty);
        using var preview = new PreviewSite(folder => Build(folder, heading, faults));
        await using var server = new PreviewServer(preview, port: 0);
        await server.StartAsync(TestContext.Current.CancellationToken);

        await visit.Page.GotoAsync(server.Address);
        preview.Build();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("第一版");

        heading = "第二版";
        preview.Build();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("第二版");
        await Expect(visit.Page.Locator("#preview-faults")).ToHaveCountAsync(0);

        (heading, faults) = ("第三版", [new Diagnostic("DS0102", DiagnosticSeverity.Error, new SourcePlace("site.yml", 2, 3), "不认识的项。")]);
        preview.Build();
        var shown = visit.Page.Locator("#preview-faults");
        await Expect(shown).ToContainTextAsync("site.yml(2,3) DS0102：不认识的项。");
        await Expect(shown).ToHaveCSSAsync("background-color", "rgb(255, 244, 229)");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("第二版");

        Assert.DoesNotContain(visit.Faults, fault => fault.Contains("Policy", StringComparison.OrdinalIgnoreCase));
    }

    private static BuildResult Build(string folder, string heading, ImmutableArray<Diagnostic> faults)
    {
        var archive = new Archive(new Site { Title = heading }, [], [], [], [], []);
        var result = new BuildResult(faults, archive, new ArchiveFindings(new Dictionary<Report, ImmutableArray<Finding>>()));
        if (!faults.IsEmpty)
        {
            return result;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "index.html"),
            $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>x</title></head>\n<body><h1>{heading}</h1></body></html>\n");
        return result with { Written = new WrittenSite(folder, 1, 1) };
    }
}
