using System.Diagnostics;
using System.Runtime.Versioning;
using DisclosureSite.Diagnostics;
using DisclosureSite.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class ThemeTests
{
    [Fact]
    public void The_repositorys_own_theme_has_no_fault()
    {
        var diagnostics = new DiagnosticList();
        Theme.Load(RenderedSite.RepositoryTheme(), diagnostics);
        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void The_style_sheet_stays_small() =>
        Assert.InRange(new FileInfo(Path.Combine(RenderedSite.RepositoryTheme(), "assets", "site.css")).Length, 1, 40 * 1024);

    [Theory]
    [InlineData("<p>\n{{ home.facts", "theme/pages/home.liquid(2,", "DS0703")]
    [InlineData("<p>\n{% if home.facts %}", "theme/pages/home.liquid(", "DS0703")]
    [InlineData("<p>\n  {{ home.fact }}", "theme/pages/home.liquid(2,11): error DS0704: 模板用到的“home.fact”不存在，是不是“facts”。", "DS0704")]
    [InlineData("<p>\n{{ hom.facts }}", "theme/pages/home.liquid(2,4): error DS0704: 模板用到的“hom”不存在，是不是“home”。", "DS0704")]
    [InlineData("{% for item in home.years %}{{ item.txt }}{% endfor %}", "theme/pages/home.liquid(1,37): error DS0704: 模板用到的“item.txt”不存在，是不是“text”。", "DS0704")]
    [InlineData("{% for item in home.years %}{% endfor %}\n{{ item.text }}", "theme/pages/home.liquid(1,8): error DS0704: 模板用到的“item”不存在", "DS0704")]
    [InlineData("{% assign a = home.headline_source %}{{ a.pat }}", "theme/pages/home.liquid(1,43): error DS0704: 模板用到的“a.pat”不存在，是不是“path”。", "DS0704")]
    [InlineData("{{ home.facts | upcas }}", "theme/pages/home.liquid(1,17): error DS0705: 模板用到的过滤器“upcas”不存在，是不是“upcase”。", "DS0705")]
    [InlineData("{{ home.facts | raw }}", "theme/pages/home.liquid(1,17): error DS0705: 模板用到的过滤器“raw”不存在", "DS0705")]
    [InlineData("\n{% render 'link', links: home.years %}", "theme/pages/home.liquid(2,12): error DS0709: 模板引用的部件“link”不存在，是不是“links”。", "DS0709")]
    [InlineData("{% render 'links', links: home.facts %}", "", null)]
    [InlineData("{% render 'links' %}", "theme/parts/links.liquid(3,19): error DS0704: 模板用到的“links”不存在", "DS0704")]
    [InlineData("{% include 'links' %}", "theme/pages/home.liquid(", "DS0703")]
    [InlineData("{% liquid\necho home.facts\n%}", "theme/pages/home.liquid(", "DS0703")]
    [InlineData("<p>\n{% if home.facts %}{% content %}{% endif %}", "theme/pages/home.liquid(2,23): error DS0713", "DS0713")]
    [InlineData("{% for i in (1..3) %}{% endfor %}", "", null)]
    [InlineData("{% for i in (1..3000000000) %}{% endfor %}", "theme/pages/home.liquid(1,17): error DS0714", "DS0714")]
    [InlineData("{% for i in (1..home.facts.size) %}{% endfor %}", "theme/pages/home.liquid(1,17): error DS0714", "DS0714")]
    public void A_fault_of_a_template_names_its_file_and_line(string home, string expected, string? code)
    {
        using var theme = Copy();
        theme.Write("pages/home.liquid", home);
        var diagnostics = Load(theme);
        if (code is null)
        {
            Assert.Empty(diagnostics);
            return;
        }

        Assert.StartsWith(expected, diagnostics[0], StringComparison.Ordinal);
        Assert.Contains(code, diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_theme_are_found_at_once()
    {
        using var theme = Copy();
        theme.Write("pages/home.liquid", "{{ home.a }}{{ home.b }}");
        theme.Write("pages/about.liquid", "{{ about.c }}");
        File.Delete(theme["pages/checks.liquid"]);
        Assert.Equal(["DS0704", "DS0702", "DS0704", "DS0704"], Load(theme).Select(text => text.Split(": error ")[1][..6]));
    }

    [Fact]
    public void A_part_that_renders_itself_is_a_fault()
    {
        using var theme = Copy();
        theme.Write("parts/links.liquid", "{% render 'headlines', headlines: links %}");
        theme.Write("parts/headlines.liquid", "\n{% render 'links', links: headlines %}");
        Assert.Contains(Load(theme), text => text.StartsWith("theme/parts/headlines.liquid(2,12): error DS0710", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_layout_says_where_the_page_stands_and_it_must()
    {
        using var theme = Copy();
        theme.Write("layouts/page.liquid", "{{ page.title }}");
        theme.Write("parts/links.liquid", "{{ links.size }}\n {% content %}");
        Assert.Equal(
            ["theme/layouts/page.liquid(1,1)", "theme/parts/links.liquid(2,5)"], Load(theme).Select(text => text.Split(": error DS0713")[0]));
    }

    [Theory]
    [InlineData("{{ 1 | divided_by: 0 }}")]
    [InlineData("{{ 1 | round: 99 }}")]
    [InlineData("{{ site.title | slice: 99999999999 }}")]
    [InlineData("{{ site.title | replace: '', 'x' }}")]
    [InlineData("{{ '=' | base64_decode }}")]
    [InlineData("{% for a in (1..999) %}{% for b in (1..999) %}{% for c in (1..999) %}{% endfor %}{% endfor %}{% endfor %}")]
    public void What_a_template_cannot_do_is_its_fault_and_said_once(string fault)
    {
        using var theme = Copy();
        theme.Write("pages/text.liquid", "\n" + fault);
        var site = RenderedSite.Of(SampleArchive.Archive, theme.FullPath);
        var diagnostic = Assert.Single(site.Diagnostics.Sorted());
        Assert.Equal("DS0708", diagnostic.Code);
        Assert.Equal("pages/text.liquid", diagnostic.Place.File.Split('/', 2)[1]);
    }

    [Fact]
    public void A_theme_that_is_not_there_is_a_fault()
    {
        var diagnostics = new DiagnosticList();
        Theme.Load(Path.Combine(Path.GetTempPath(), "no-such-theme"), diagnostics);
        Assert.Equal("DS0701", Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void Symbolic_links_in_a_theme_are_refused()
    {
        ThisMachine.MustMakeLinks();
        using var theme = Copy();
        File.CreateSymbolicLink(theme["assets/secret.txt"], "/etc/hostname");
        File.CreateSymbolicLink(theme["parts/secret.liquid"], "/etc/hostname");
        Assert.Equal(
            ["theme/assets/secret.txt(1,1)", "theme/parts/secret.liquid(1,1)"], Load(theme).Select(text => text.Split(": error DS0706")[0]));
    }

    [Fact]
    public void Assets_whose_names_differ_only_by_case_are_a_fault()
    {
        ThisMachine.MustTellCase();
        using var theme = Copy();
        theme.Write("assets/a.css", "a");
        theme.Write("assets/A.css", "b");
        theme.Write("assets/x/a.css", "a");
        theme.Write("assets/X", "b");
        Assert.Equal(
            [
                "theme/assets/a.css(1,1): error DS0712: 主题里的“theme/assets/a.css”与“theme/assets/A.css”只有大小写不同，在有的系统上是同一个文件。请给其中一个重新命名。",
                "theme/assets/x(1,1): error DS0712: 主题里的“theme/assets/x”与“theme/assets/X”只有大小写不同，在有的系统上是同一个文件。请给其中一个重新命名。",
            ],
            Load(theme));
    }

    // Tests may run as a user who may read everything, so the files are locked as another program would do it.
    [Fact]
    public void What_cannot_be_read_in_a_theme_is_a_fault()
    {
        using var theme = Copy();
        using var asset = new FileStream(theme["assets/site.css"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var page = new FileStream(theme["pages/home.liquid"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["theme/assets/site.css(1,1)", "theme/pages/home.liquid(1,1)"], Load(theme).Select(text => text.Split(": error DS0711")[0]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_of_a_theme_that_cannot_be_listed_is_a_fault()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Nothing keeps this user out of a folder.");
        using var theme = Copy();
        theme.Write("assets/x/a.css", "a");
        File.SetUnixFileMode(theme["assets/x"], UnixFileMode.None);
        var faults = Load(theme);
        File.SetUnixFileMode(theme["assets/x"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["theme/assets/x(1,1)"], faults.Select(text => text.Split(": error DS0711")[0]));
    }

    [Fact]
    public void Nobody_waits_for_a_pipe_in_a_theme()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes among files here.");
        using var theme = Copy();
        foreach (var name in (string[])["assets/pipe.css", "parts/pipe.liquid"])
        {
            using var make = Process.Start("mkfifo", [theme[name]]);
            make.WaitForExit();
        }

        Assert.Equal(["theme/assets/pipe.css(1,1)", "theme/parts/pipe.liquid(1,1)"], Load(theme).Select(text => text.Split(": error DS0711")[0]));
    }

    [Fact]
    public void A_template_that_is_no_text_or_too_large_is_a_fault()
    {
        using var theme = Copy();
        File.WriteAllBytes(theme["parts/broken.liquid"], [0x7B, 0xFF, 0xFE]);
        File.WriteAllBytes(theme["parts/large.liquid"], new byte[Theme.MaximumTemplateBytes + 1]);
        Assert.Equal(["DS0707", "DS0707"], Load(theme).Select(text => text.Split(": error ")[1][..6]));
    }

    [Fact]
    public void A_fault_that_shows_only_in_a_page_names_the_template()
    {
        using var theme = Copy();
        theme.Write("parts/links.liquid", "{% for item in links %}{{ item.text | link }}{% endfor %}");
        var site = RenderedSite.Of(SampleArchive.Archive, theme.FullPath);
        Assert.Contains(site.Diagnostics.Sorted(), fault => fault is { Code: "DS0708" } && fault.Place.File == $"{Path.GetFileName(theme.FullPath)}/parts/links.liquid");
    }

    [Fact]
    public void What_templates_write_is_encoded_without_their_doing()
    {
        using var theme = Copy();
        theme.Write("pages/text.liquid", "{{ text.title }}|{{ text.title | append: '<b>' }}|{% assign x = text.title %}{{ x }}");
        var site = RenderedSite.Of(SampleArchive.Archive, theme.FullPath);
        Assert.DoesNotContain("<script>", site.Text("help/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", site.Text("help/index.html"), StringComparison.Ordinal);
    }

    internal static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var file in TemporaryFolder.FilesIn(RenderedSite.RepositoryTheme()))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
            File.Copy(Path.Combine(RenderedSite.RepositoryTheme(), file), folder[file]);
        }

        return folder;
    }

    private static List<string> Load(TemporaryFolder theme)
    {
        var diagnostics = new DiagnosticList();
        Theme.Load(theme.FullPath, diagnostics);
        return [.. diagnostics.Sorted().Select(diagnostic => diagnostic.ToString().Replace(Path.GetFileName(theme.FullPath), "theme", StringComparison.Ordinal))];
    }
}
