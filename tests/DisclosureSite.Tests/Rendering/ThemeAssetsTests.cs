using System.Security.Cryptography;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>Assets may be kept for ever: a name always means the same bytes.</summary>
public sealed class ThemeAssetsTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void The_name_of_each_asset_holds_the_sum_of_its_bytes()
    {
        var assets = Site.Paths.Where(path => path.StartsWith("assets/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(assets);
        Assert.All(assets, path => Assert.Contains(
            $".{Convert.ToHexString(SHA256.HashData(Site.Bytes(path)))[..12]}.", path, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("index.html", "")]
    [InlineData("jingle/2020/index.html", "../../")]
    [InlineData("404.html", "/gk/")]
    public void Every_page_names_them_as_they_are_published(string page, string root)
    {
        var styles = Site.Page(page).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.StartsWith(root + "assets/site.", styles, StringComparison.Ordinal);
        Assert.True(Site.Has(styles[root.Length..]), styles);
        var icon = Site.Page(page).QuerySelector("link[rel=icon]")!.GetAttribute("href")!;
        Assert.True(Site.Has(icon[root.Length..]), icon);
    }

    [Fact]
    public void The_style_sheet_names_pictures_as_they_are_published()
    {
        var css = Site.Text(Site.Paths.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal)));
        var picture = Site.Paths.Single(path => path.StartsWith("assets/draft.", StringComparison.Ordinal))["assets/".Length..];
        Assert.Contains($"url(\"{picture}\")", css, StringComparison.Ordinal);
        Assert.DoesNotContain("draft.svg", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a{b:url(x.png)}", "a{b:url(X)}")]
    [InlineData("a{b:url( 'x.png' )}", "a{b:url( 'X' )}")]
    [InlineData("a{b:URL(\"./x.png\")}", "a{b:URL(\"./X\")}")]
    [InlineData("a{b:url(fonts/../x.png?v=1#i)}", "a{b:url(fonts/../X?v=1#i)}")]
    [InlineData("a{b:url(fonts/y.woff2),url(x.png)}", "a{b:url(fonts/Y),url(X)}")]
    [InlineData("a{b:url('图%201.png')}", "a{b:url('Z')}")]
    [InlineData("@import \"x.png\" print; a{b:c}", "@import \"X\" print; a{b:c}")]
    [InlineData("@import url(x.png);", "@import url(X);")]
    [InlineData("/* url(none.png) */ a{content:'url(none.png)'}", "/* url(none.png) */ a{content:'url(none.png)'}")]
    [InlineData("a{b:url(data:image/png;base64,AA==),url(#i),url(//h/x.png),url(https://h/x.png),url(../x.png),url()}", null)]
    [InlineData("a{content:'\\'url(none.png)'}b{c:curl(none.png)}d{e:url(none.png", null)]
    [InlineData("a{content:\"无\"}", null)]
    [InlineData("a{b:url(/assets/x.png#i)}", "a{b:url(X#i)}")]
    [InlineData("@import '/assets/fonts/y.woff2';", "@import 'fonts/Y';")]
    [InlineData("a{b:image-set(\"x.png\" type(\"image/png\") 1x, url(\"x.png\") 2x, 'fonts/y.woff2' 3x)}", "a{b:image-set(\"X\" type(\"image/png\") 1x, url(\"X\") 2x, 'fonts/Y' 3x)}")]
    [InlineData("a{b:-WebKit-Image-Set(url(x.png) 1x, 'x.png' 2x);content:'x.png'}", "a{b:-WebKit-Image-Set(url(X) 1x, 'X' 2x);content:'x.png'}")]
    [InlineData("a{b:url(\"\\78 .png\")}c{d:url(\\000078.p\\6Eg)}", "a{b:url(\"X\")}c{d:url(X)}")]
    [InlineData("a{b:url('图\\ 1.png?\\(\\'')}", "a{b:url('Z?%28%27')}")]
    [InlineData("a{b:url('x\\\n.png')}", "a{b:url('X')}")]
    [InlineData("a{b:url('x.png\n')}", null)]
    [InlineData("@import 'x.png' supports(d:e) layer(f);@media print{g:'x.png'}", "@import 'X' supports(d:e) layer(f);@media print{g:'x.png'}")]
    public void Addresses_in_a_style_sheet_follow_and_all_else_stays(string css, string? expected)
    {
        var diagnostics = new DiagnosticList();
        var assets = Of(diagnostics, ("site.css", css), ("x.png", "1"), ("fonts/y.woff2", "2"), ("图 1.png", "3"));
        Assert.Empty(diagnostics.Sorted());
        var published = Encoding.UTF8.GetString(assets.All.Single(asset => asset.Path == "site.css").Bytes.Span);
        foreach (var (letter, path) in (ReadOnlySpan<(string, string)>)[("X", "x.png"), ("Y", "fonts/y.woff2"), ("Z", "图 1.png")])
        {
            var name = assets.All.Single(asset => asset.Path == path).PublishedPath.Split('/')[^1];
            published = published.Replace(Uri.EscapeDataString(name), letter, StringComparison.Ordinal);
        }

        Assert.Equal(expected ?? css, published);
    }

    [Fact]
    public void A_style_sheet_in_a_folder_finds_what_lies_beside_and_above_it()
    {
        var diagnostics = new DiagnosticList();
        var assets = Of(diagnostics, ("css/a.css", "@import 'b.css';c{d:url(../x.png)}e{f:url(/assets/css/b.css)}"), ("css/b.css", "e{}"), ("x.png", "1"));
        Assert.Empty(diagnostics.Sorted());
        var names = assets.All.Select(asset => asset.PublishedPath).ToList();
        Assert.Equal(
            $"@import '{names[1]["css/".Length..]}';c{{d:url(../{names[2]})}}e{{f:url(../{names[1]})}}", Encoding.UTF8.GetString(assets.All[0].Bytes.Span));
    }

    [Fact]
    public void What_a_style_sheet_names_changes_its_own_name()
    {
        var before = Of(new DiagnosticList(), ("site.css", "a{b:url(x.svg)}"), ("x.svg", "1")).All[0];
        var after = Of(new DiagnosticList(), ("site.css", "a{b:url(x.svg)}"), ("x.svg", "2")).All[0];
        Assert.NotEqual(before.PublishedPath, after.PublishedPath);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_circle_are_faults_with_their_places()
    {
        var diagnostics = new DiagnosticList();
        Of(diagnostics, ("a.css", "/* 注 */ b{c:url(none.png)}"), ("c.css", "\n@import 'd.css';"), ("d.css", "@import 'c.css';"));
        Assert.Equal(
            [
                "theme/assets/a.css(1,17): error DS0715: 样式表引用的“assets/none.png”不在主题里。请改正地址，或补上这个文件。",
                "theme/assets/d.css(1,10): error DS0716: 样式表直接或间接地引用了它自己（“assets/c.css”）。请去掉循环引用。",
            ],
            diagnostics.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void An_address_from_the_root_that_is_none_of_an_asset_is_a_fault_with_its_place()
    {
        var diagnostics = new DiagnosticList();
        Of(diagnostics, ("a.css", "b{}\nc{d:url(/gk/x.png),image-set('/assets/none.png' 1x)}"), ("x.png", "1"));
        Assert.Equal(
            [
                "theme/assets/a.css(2,9): error DS0717: 样式表里的地址“/gk/x.png”从网站的根算起，但不在 /assets/ 里：网站放在子目录或者在本机打开时，这个地址会失效。请把文件放进主题的 assets，写它相对于样式表的地址。",
                "theme/assets/a.css(2,31): error DS0715: 样式表引用的“assets/none.png”不在主题里。请改正地址，或补上这个文件。",
            ],
            diagnostics.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("/assets/x.png", true)]
    [InlineData("/assets/%E5%9B%BE%201.png#i", true)]
    [InlineData("/assets/图 1.png", true)]
    [InlineData("/assets/X.png", false)]
    [InlineData("/assets/", false)]
    public void A_link_to_an_asset_needs_one_of_that_name(string link, bool isThere)
    {
        var assets = Of(new DiagnosticList(), ("x.png", "1"), ("图 1.png", "3"));
        Assert.Equal(isThere, assets.Published(link) is not null);
        Assert.Equal("/assetsx", assets.Published("/assetsx"));
    }

    [Fact]
    public void A_template_that_links_to_a_missing_asset_is_at_fault()
    {
        using var theme = ThemeTests.Copy();
        theme.Write("pages/text.liquid", "{{ '/assets/nothing.js' | link }}");
        var site = RenderedSite.Of(SampleArchive.Archive, theme.FullPath);
        var diagnostic = Assert.Single(site.Diagnostics.Sorted());
        Assert.Equal("DS0708", diagnostic.Code);
        Assert.Contains("主题里没有“/assets/nothing.js”这个文件", diagnostic.ToString(), StringComparison.Ordinal);
    }

    private static ThemeAssets Of(DiagnosticList diagnostics, params (string Path, string Text)[] files) => ThemeAssets.Of(
        files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal),
        path => $"theme/assets/{path}",
        diagnostics);
}
