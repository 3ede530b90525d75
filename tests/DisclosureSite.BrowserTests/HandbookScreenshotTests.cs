using System.Globalization;
using System.Net;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using DisclosureSite.Commands;
using DisclosureSite.Serving;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>Takes the pictures of the editors' guide, where it is asked to, by doing what the guide tells.</summary>
public sealed class HandbookScreenshotTests(SiteInBrowser site)
{
    private const int MostBytes = 150_000;
    private const int Margin = 12;
    private const float Scale = 1.25f;

    [Fact]
    public async Task What_a_preview_shows()
    {
        ScreenshotTests.SkipUnlessAsked();
        using var work = new TemporaryArchive();
        await using var visit = await VisitAsync(720, 600);
        var page = visit.Page;
        using var preview = new PreviewSite(
            folder => new SiteBuild(new BuildSettings(work.Input, Theme, folder, BasePath: "/", IsPreview: true)).Run(progress: null),
            result => PreviewRemarks.Of(result, work.Input));
        await using var server = new PreviewServer(preview, port: 0);
        await server.StartAsync(Cancellation);
        preview.Build();
        await page.GotoAsync(server.Address + "moumou/2024/");
        await Expect(page.Locator("#preview-faults li")).ToHaveCountAsync(2);
        await TakeAsync(page, "preview", new() { Width = 720, Height = 560 });

        var table = Path.Combine(work.Input, HandbookArchive.DraftTable);
        var text = await File.ReadAllTextAsync(table, Cancellation);
        await File.WriteAllTextAsync(table, text.Replace(",51,", ",约51,", StringComparison.Ordinal), Cancellation);
        preview.Build();
        await Expect(page.Locator("#preview-faults")).ToContainTextAsync("DS0241");
        await TakeAsync(page, "preview-error", new() { Width = 720, Height = 300 });
    }

    [Fact]
    public async Task What_the_report_of_an_import_looks_like_as_a_table()
    {
        ScreenshotTests.SkipUnlessAsked();
        using var work = new TemporaryArchive();
        var document = Path.Combine(work.Folder, "2024.html");
        await File.WriteAllTextAsync(document, HandbookArchive.Document, Cancellation);
        var said = new StringWriter(CultureInfo.InvariantCulture);
        Assert.True(CommandLine.Run(["import", document, "--input", work.Input], said, said, terminal: null) == ExitCodes.Done, said.ToString());

        await using var visit = await VisitAsync(1000, 600);
        await visit.Page.SetContentAsync(Spreadsheet(Path.Combine(work.Input, "reports", "weijian", "2024", "import-report.csv")));
        await TakeAsync(visit.Page, "import-report", await BoxAsync(visit.Page.Locator("table")));
    }

    [Fact]
    public async Task What_readers_see_of_a_finding_with_an_explanation()
    {
        ScreenshotTests.SkipUnlessAsked();
        await using var visit = await VisitAsync(720, 900);
        await visit.OpenAsync("checks/index.html");
        await TakeAsync(visit.Page, "explained", await BoxAsync(visit.Page.Locator("section.rule.failing > .findings > li").First));
    }

    [Fact]
    public async Task What_readers_see_of_a_correction_a_withdrawal_and_an_old_address()
    {
        ScreenshotTests.SkipUnlessAsked();
        using var work = new TemporaryArchive();
        var output = Path.Combine(work.Folder, "output");
        var result = new SiteBuild(new BuildSettings(work.Input, Theme, output, BasePath: "/")).Run(progress: null);
        Assert.NotNull(result.Written);
        await using var server = await StaticServer.StartAsync(output, "/");

        await using var visit = await VisitAsync(880, 700);
        var page = visit.Page;
        await page.GotoAsync(new Uri(server.Root, "moumou/2023/index.html").AbsoluteUri);
        var figure = page.Locator("[id='applications.processed.total']");
        await figure.Locator("> a").First.ClickAsync();
        await Expect(figure.Locator("> .about")).ToBeVisibleAsync();
        await TakeAsync(page, "corrected", await BoxAsync(figure.Locator("xpath=ancestor::tr"), above: 140, below: 50));

        await page.GotoAsync(new Uri(server.Root, "moumou/2022/index.html").AbsoluteUri);
        await TakeAsync(page, "withdrawn", await BoxAsync(page.Locator("main"), below: -100));

        // An old address leads on at once; without that it can be seen.
        var leading = await File.ReadAllTextAsync(Path.Combine(output, "weiji", "index.html"), Cancellation);
        var staying = leading.Replace("http-equiv=\"refresh\"", "name=\"refresh\"", StringComparison.Ordinal);
        await page.RouteAsync("**/weiji/index.html", route => route.FulfillAsync(new() { Body = staying, ContentType = "text/html" }));
        await page.GotoAsync(new Uri(server.Root, "weiji/index.html").AbsoluteUri);
        await TakeAsync(page, "moved", await BoxAsync(page.Locator("main h1"), below: 100));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Theme => Path.Combine(Repository.Folder, "theme");

    private Task<Visit> VisitAsync(int width, int height) =>
        site.VisitAsync(options: new() { ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = Scale });

    private static async Task TakeAsync(IPage page, string name, Clip part)
    {
        var picture = await page.ScreenshotAsync(
            new() { Path = Path.Combine(Theme, "screenshots", "handbook", name + ".png"), Clip = part, FullPage = true });
        Assert.InRange(picture.Length, 1, MostBytes);
    }

    private static async Task<Clip> BoxAsync(ILocator part, int above = Margin, int below = Margin)
    {
        await part.EvaluateAsync("() => window.scrollTo(0, 0)");
        var box = (await part.BoundingBoxAsync())!;
        var left = Math.Max(0, box.X - Margin);
        return new() { X = left, Y = Math.Max(0, box.Y - above), Width = Math.Min(box.Width + (2 * Margin), 1000 - left), Height = box.Height + above + below };
    }

    /// <summary>A table as a spreadsheet shows it, of each kind of line the first, with the numbers that the rows have.</summary>
    private static string Spreadsheet(string file)
    {
        // No cell of this document holds a comma.
        var rows = File.ReadLines(file).Select((line, index) => (Number: index + 1, Cells: line.Split(',')));
        var shown = rows.GroupBy(row => row.Cells[0]).SelectMany(kind => kind.Take(2)).OrderBy(row => row.Number);
        var letters = string.Concat("ABCDEF".Select(letter => $"<th>{letter}</th>"));
        var lines = shown.Select(row => $"<tr><th>{row.Number}</th>{string.Concat(row.Cells.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>");
        return $$"""
            <!DOCTYPE html>
            <style>
            table { border-collapse: collapse; font: 14px/1.5 sans-serif; width: 960px }
            th, td { border: 1px solid #c8c8c8; padding: 2px 6px; text-align: left }
            th { background: #f0f0f0; font-weight: normal; text-align: center; color: #444 }
            </style>
            <table><tr><th></th>{{letters}}</tr>{{string.Concat(lines)}}</table>
            """;
    }

    /// <summary>The archive of the guide in a folder that is removed again.</summary>
    private sealed class TemporaryArchive : IDisposable
    {
        private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("disclosure-handbook-");

        public TemporaryArchive() => HandbookArchive.Write(Input);

        public string Folder => work.FullName;

        public string Input => Path.Combine(Folder, "input");

        public void Dispose() => work.Delete(recursive: true);
    }
}
