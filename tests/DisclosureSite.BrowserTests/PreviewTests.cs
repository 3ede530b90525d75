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
    private const string TopOfParagraph = "document.querySelector('main p').getBoundingClientRect().top";

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

    [Fact]
    public async Task A_reload_keeps_the_place_and_findings_are_shown_with_their_cell()
    {
        await using var visit = await site.VisitAsync();
        var heading = "第一版";
        ImmutableArray<PreviewRemark> remarks = [];
        using var preview = new PreviewSite(folder => Build(folder, heading, []), _ => remarks);
        await using var server = new PreviewServer(preview, port: 0);
        await server.StartAsync(TestContext.Current.CancellationToken);
        preview.Build();
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.EvaluateAsync("window.scrollTo(0, 1500)");
        var top = await visit.Page.EvaluateAsync<double>(TopOfParagraph);

        heading = "第二版";
        remarks =
        [
            new(PreviewRemarkKind.Finding, new SourcePlace("reports/a/2024/t.csv", 2, 5), "t/total/a", "相差 5。", "总计，自然人：<0>"),
        ];
        preview.Build();

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("第二版");
        var shown = visit.Page.Locator("#preview-faults");
        await Expect(shown.Locator("h2")).ToHaveTextAsync("1 处核对不符（网站已更新）");
        await Expect(shown.Locator("li")).ToContainTextAsync("reports/a/2024/t.csv(2,5) t/total/a：相差 5。");
        await Expect(shown.Locator("q")).ToHaveTextAsync("总计，自然人：<0>");
        Assert.Equal(top, await visit.Page.EvaluateAsync<double>(TopOfParagraph), 2.0);
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
            $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>x</title></head>\n<body><main><h1>{heading}</h1>{string.Concat(Enumerable.Repeat("<p>一段正文</p>", 200))}</main></body></html>\n");
        return result with { Written = new WrittenSite(folder, 1, 1) };
    }
}
