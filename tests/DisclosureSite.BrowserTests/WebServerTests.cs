using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using DisclosureSite.BrowserTests.Serving;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Serving;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>The whole site on the real servers, configured as <c>HOSTING.md</c> says.</summary>
public sealed class WebServerTests(ServedSites sites) : IClassFixture<ServedSites>
{
    private const string PageForUnknownAddresses = "404.html";

    public static TheoryData<WebServerKind, string> Everywhere => Of([WebServerKind.Nginx, WebServerKind.Apache, WebServerKind.Caddy, WebServerKind.Python]);

    public static TheoryData<WebServerKind, string> WithSnippets => Of([WebServerKind.Nginx, WebServerKind.Apache, WebServerKind.Caddy]);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Every_file_is_sent_as_it_is_and_every_link_leads_to_one(WebServerKind kind, string basePath)
    {
        await using var server = await sites.StartAsync(kind, basePath);
        using var client = Client();
        var faults = new List<string>();
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Files(basePath))
        {
            var address = AddressOf(server.Root, path);
            addresses.Add(address.AbsolutePath);
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK || !bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sites.FolderAt(basePath), path))))
            {
                faults.Add($"{path}: {answer.StatusCode}, {bytes.Length} bytes");
            }
        }

        foreach (var page in Files(basePath).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            // Nobody reads the page for unknown addresses at its own.
            var from = page == PageForUnknownAddresses ? new Uri(server.Root, "no/such/page/") : AddressOf(server.Root, page);
            foreach (var link in LinksIn(await File.ReadAllTextAsync(Path.Combine(sites.FolderAt(basePath), page), TestContext.Current.CancellationToken)).Where(link => link[0] != '#'))
            {
                var target = new Uri(from, link);
                if (target.Authority != server.Root.Authority || target.Scheme != server.Root.Scheme || addresses.Contains(target.AbsolutePath))
                {
                    continue;
                }

                using var answer = await client.GetAsync(target, TestContext.Current.CancellationToken);
                addresses.Add(target.AbsolutePath);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    faults.Add($"{page} → {link}: {answer.StatusCode}");
                }
            }
        }

        Assert.True(addresses.Count > 100);
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(WithSnippets))]
    public async Task Every_file_has_its_type_its_charset_and_all_headers_once(WebServerKind kind, string basePath)
    {
        await using var server = await sites.StartAsync(kind, basePath);
        using var client = Client();
        var faults = new List<string>();

        // What has no extension is for other hosts.
        foreach (var path in Files(basePath).Where(path => Path.HasExtension(path)))
        {
            using var answer = await client.GetAsync(AddressOf(server.Root, path), TestContext.Current.CancellationToken);
            faults.AddRange(FaultsOf(answer, ContentTypes.Of(path), path.StartsWith("assets/", StringComparison.Ordinal)).Select(fault => $"{path}: {fault}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(WithSnippets))]
    public async Task An_address_that_leads_nowhere_is_answered_with_the_page_for_it(WebServerKind kind, string basePath)
    {
        await using var server = await sites.StartAsync(kind, basePath);
        using var client = Client();
        var expected = await File.ReadAllBytesAsync(Path.Combine(sites.FolderAt(basePath), PageForUnknownAddresses), TestContext.Current.CancellationToken);
        foreach (var address in (string[])["no/such/page/", "no-such-page", "assets/none.css", "jingle/none.json", "jingle/2020/none.csv", "search/index/none.js", "assets/none.svg"])
        {
            using var answer = await client.GetAsync(new Uri(server.Root, address), TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
            Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Empty(FaultsOf(answer, ContentTypes.Of(PageForUnknownAddresses), isAsset: false).Select(fault => $"{address}: {fault}"));
        }
    }

    [Theory]
    [MemberData(nameof(WithSnippets))]
    public async Task Folders_are_pages_or_nothing(WebServerKind kind, string basePath)
    {
        await using var server = await sites.StartAsync(kind, basePath);
        using var client = Client();
        var page = await File.ReadAllBytesAsync(Path.Combine(sites.FolderAt(basePath), "jingle", "2020", "index.html"), TestContext.Current.CancellationToken);
        using var folder = await client.GetAsync(new Uri(server.Root, "jingle/2020/"), TestContext.Current.CancellationToken);
        Assert.Equal(page, await folder.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(FaultsOf(folder, ContentTypes.Of(".html"), isAsset: false));

        // Relative links begin where the address ends.
        using var withoutSlash = await client.GetAsync(new Uri(server.Root, "jingle/2020"), TestContext.Current.CancellationToken);
        Assert.InRange(withoutSlash.StatusCode, HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect);
        Assert.Equal(new Uri(server.Root, "jingle/2020/"), new Uri(server.Root, withoutSlash.Headers.Location!));

        using var listing = await client.GetAsync(new Uri(server.Root, "assets/"), TestContext.Current.CancellationToken);
        Assert.Contains(listing.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(sites.FolderAt(basePath), PageForUnknownAddresses), TestContext.Current.CancellationToken),
            await listing.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(WithSnippets))]
    public async Task What_was_compressed_beforehand_is_sent_to_those_who_take_it(WebServerKind kind, string basePath)
    {
        await using var server = await sites.StartAsync(kind, basePath);
        using var client = Client();
        var faults = new List<string>();
        var copies = 0;
        foreach (var (coding, ending) in ((string, string)[])[("gzip", ".gz"), ("br", ".br")])
        {
            if (coding == "br" && !server.KnowsBrotli)
            {
                continue;
            }

            foreach (var path in Files(basePath).Where(path => File.Exists(Path.Combine(sites.FolderAt(basePath), path + ending))))
            {
                copies++;
                using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(server.Root, path));
                request.Headers.AcceptEncoding.ParseAdd(coding);
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                faults.AddRange(FaultsOf(answer, ContentTypes.Of(path), path.StartsWith("assets/", StringComparison.Ordinal)).Select(fault => $"{path}, {coding}: {fault}"));
                if (!answer.Content.Headers.ContentEncoding.SequenceEqual([coding])
                    || !answer.Headers.Vary.Contains("Accept-Encoding", StringComparer.OrdinalIgnoreCase)
                    || !bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sites.FolderAt(basePath), path + ending)))
                    || !Unpacked(bytes, coding).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sites.FolderAt(basePath), path))))
                {
                    faults.Add($"{path}, {coding}: {answer.StatusCode}, {string.Join(' ', answer.Content.Headers.ContentEncoding)}, vary {answer.Headers.Vary}, {bytes.Length} bytes");
                }
            }
        }

        Assert.True(copies > 100);
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(WithSnippets))]
    public async Task A_page_that_a_reader_has_is_not_sent_again(WebServerKind kind, string basePath)
    {
        await using var server = await sites.StartAsync(kind, basePath);
        using var client = Client();
        using var first = await client.GetAsync(server.Root, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Root);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private static TheoryData<WebServerKind, string> Of(IEnumerable<WebServerKind> kinds)
    {
        var data = new TheoryData<WebServerKind, string>();
        foreach (var kind in kinds)
        {
            data.Add(kind, "/");
            data.Add(kind, ServedSites.SubPath);
        }

        return data;
    }

    private static HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    private static Uri AddressOf(Uri root, string path) => new(root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));

    private static IEnumerable<string> FaultsOf(HttpResponseMessage answer, string type, bool isAsset)
    {
        foreach (var (name, value) in HostHeaders.OfEveryFile.Append(("Cache-Control", isAsset ? HostHeaders.CacheOfAssets : HostHeaders.CacheOfAllElse)))
        {
            var sent = answer.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToImmutableArray() : [];
            if (!sent.SequenceEqual([value]))
            {
                yield return $"{name} is {string.Join(" and ", sent)}";
            }
        }

        var sentType = string.Join(" and ", answer.Content.Headers.NonValidated["Content-Type"]);
        if (sentType != type)
        {
            yield return $"Content-Type is {sentType}";
        }
    }

    private static byte[] Unpacked(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static IEnumerable<string> LinksIn(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("[href], [src]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    private IEnumerable<string> Files(string basePath)
    {
        var folder = sites.FolderAt(basePath);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => Path.GetExtension(path) is not (".br" or ".gz"))
            .Order(StringComparer.Ordinal);
    }
}
