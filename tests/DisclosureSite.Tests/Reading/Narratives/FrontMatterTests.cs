using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Narratives;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: x\n---\n正文", "title: x\n", "正文", 4)]
    [InlineData("---\r\ntitle: x\r\n---\r\n正文", "title: x\r\n", "正文", 4)]
    [InlineData("---  \ntitle: x\n--- \t\n", "title: x\n", "", 4)]
    [InlineData("---\ntitle: x\n---", "title: x\n", "", 4)]
    [InlineData("---\n---\n\n正文", "", "\n正文", 3)]
    [InlineData("---\ntext: ----\n---\n---\n", "text: ----\n", "---\n", 4)]
    [InlineData("# 标题\n", null, "# 标题\n", 1)]
    [InlineData("----\n", null, "----\n", 1)]
    public void It_stands_between_two_lines_of_dashes(string text, string? yaml, string body, int line)
    {
        var diagnostics = new DiagnosticList();
        var parts = FrontMatter.Split(new TextFile("a.md", text, false), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal((yaml, body, line), (parts!.Yaml, parts.Body.Text, parts.Body.FirstLine));
    }

    [Theory]
    [InlineData("---\ntitle: x\n正文")]
    [InlineData("---\ntitle: x\n ---\n")]
    [InlineData("---")]
    public void It_must_end(string text)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(FrontMatter.Split(new TextFile("a.md", text, false), diagnostics));
        Assert.Equal("DS0302", Assert.Single(diagnostics.Sorted()).Code);
    }
}
