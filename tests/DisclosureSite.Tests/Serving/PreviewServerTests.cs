using System.Collections.Immutable;
using System.Net;
using DisclosureSite.Model;
using DisclosureSite.Serving;
using Xunit;

namespace DisclosureSite.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private static readonly Diagnostic Fault = new("DS0102", DiagnosticSeverity.Error, new SourcePlace("site.yml", 2, 3), "不认识的项“<b>”。");

    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly PreviewSite site;
    private readonly PreviewServer server;
    private ImmutableArray<Diagnostic> diagnostics = [];
    private Exception? failure;
    private string title = "首页";

    public PreviewServerTests()
    {
        site = new PreviewSite(Build);
        server = new PreviewServer(site, port: 0);
    }

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync(TestContext.Current.CancellationToken);
        browser.BaseAddress = new Uri(server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        site.Dispose();
        browser.Dispose();
        Assert.False(Directory.Exists(Path.GetDirectoryName(site.Folder)));
    }

    [Fact]
    public async Task Pages_are_served_with_their_type_and_the_sites_policy()
    {
        site.Build();
        using var response = await GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("SAMEORIGIN", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Contains("<h1>首页</h1>", await TextOf(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data.json", "application/json; charset=utf-8")]
    [InlineData("/table.csv", "text/csv; charset=utf-8")]
    [InlineData("/site.css", "text/css; charset=utf-8")]
    [InlineData("/site.js", "text/javascript; charset=utf-8")]
    [InlineData("/2020/%E9%99%84%E4%BB%B6.txt", "text/plain; charset=utf-8")]
    [InlineData("/unknown.xyz", "application/octet-stream")]
    public async Task Files_are_served_with_their_type(string address, string type)
    {
        site.Build();
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("bytes", await TextOf(response));
    }

    [Fact]
    public async Task An_address_that_is_none_gets_the_sites_own_page()
    {
        site.Build();
        using var response = await GetAsync("/nothing/here.html");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>没有这一页</h1>", await TextOf(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_redirected()
    {
        site.Build();
        using var response = await GetAsync("/2020");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/2020/", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/2020/..%5c..%5cx")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("//etc/passwd")]
    public async Task Nothing_outside_the_site_is_served(string address)
    {
        site.Build();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address.TrimEnd('/') + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.0.1:80")]
    public async Task A_foreign_host_is_refused(string host)
    {
        site.Build();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("首页", await TextOf(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Localhost_is_this_machine_too()
    {
        site.Build();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "localhost:5080" } };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        site.Build();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("x") };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, "/site.css");
        using var headers = await browser.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(5, headers.Content.Headers.ContentLength);
        Assert.Equal("", await TextOf(headers));
    }

    [Fact]
    public async Task Before_the_first_build_a_page_asks_for_patience()
    {
        using var response = await GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var html = await TextOf(response);
        Assert.Contains(PreviewTexts.FirstBuild, html, StringComparison.Ordinal);
        Assert.DoesNotContain("preview-faults", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_first_build_fails_a_page_lists_the_faults()
    {
        diagnostics = [Fault];
        site.Build();
        using var response = await GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(
            "<li><code>site.yml(2,3)</code> DS0102：不认识的项“&lt;b&gt;”。</li>", await TextOf(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_later_build_fails_the_last_good_page_stays_under_the_faults()
    {
        site.Build();
        (diagnostics, title) = ([Fault], "新首页");
        site.Build();
        using var response = await GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await TextOf(response);
        Assert.Contains("<h1>首页</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<body>\n<link rel=\"stylesheet\" href=\"/_preview/preview.css\">\n<section id=\"preview-faults\"", html, StringComparison.Ordinal);
        Assert.Contains("1 个错误：网站没有更新", html, StringComparison.Ordinal);

        diagnostics = [];
        site.Build();
        using var mended = await GetAsync("/");
        html = await TextOf(mended);
        Assert.Contains("<h1>新首页</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("preview-faults", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_breaks_keeps_the_last_good_page()
    {
        site.Build();
        failure = new IOException("文件被占用");
        site.Build();
        Assert.Same(failure, site.Current.Failure);
        using var response = await GetAsync("/");
        var html = await TextOf(response);
        Assert.Contains("<h1>首页</h1>", html, StringComparison.Ordinal);
        Assert.Contains("文件被占用", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_waits_for_the_next_build_with_scripts_alone()
    {
        site.Build();
        using var response = await GetAsync("/");
        Assert.Contains("<script src=\"/_preview/preview.js\" data-version=\"1\"></script>\n</body>", await TextOf(response), StringComparison.Ordinal);

        var waiting = GetAsync("/_preview/wait.js?version=1");
        Assert.NotSame(waiting, await Task.WhenAny(waiting, Task.Delay(200, TestContext.Current.CancellationToken)));
        site.Build();
        using var answer = await waiting;
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("previewWait(true);\n", await TextOf(answer));
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        using var another = new PreviewSite(Build);
        await using var second = new PreviewServer(another, new Uri(server.Address).Port);
        await Assert.ThrowsAsync<PortInUseException>(() => second.StartAsync(TestContext.Current.CancellationToken));
    }

    private static Task<string> TextOf(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> GetAsync(string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);

    private BuildResult Build(string folder)
    {
        if (failure is not null)
        {
            throw failure;
        }

        var archive = new Archive(new Site { Title = "" }, [], [], [], [], []);
        var result = new BuildResult(diagnostics, archive, new ArchiveFindings(new Dictionary<Report, ImmutableArray<Finding>>()));
        if (!diagnostics.IsEmpty)
        {
            return result;
        }

        Directory.CreateDirectory(Path.Combine(folder, "2020"));
        File.WriteAllText(Path.Combine(folder, "index.html"), Page(title));
        File.WriteAllText(Path.Combine(folder, "404.html"), Page("没有这一页"));
        File.WriteAllText(Path.Combine(folder, "2020/index.html"), Page("2020"));
        foreach (var name in (string[])["data.json", "table.csv", "site.css", "site.js", "unknown.xyz", "2020/附件.txt"])
        {
            File.WriteAllText(Path.Combine(folder, name), "bytes");
        }

        return result with { Written = new WrittenSite(folder, 3, 9) };
    }

    private static string Page(string heading) =>
        $"<!DOCTYPE html>\n<html><head><title>x</title></head>\n<body>\n<h1>{heading}</h1>\n</body>\n</html>\n";
}
