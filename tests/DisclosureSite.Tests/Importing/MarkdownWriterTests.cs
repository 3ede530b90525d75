using CsCheck;
using DisclosureSite.Diagnostics;
using DisclosureSite.Editing;
using DisclosureSite.Importing;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Text;
using DisclosureSite.Reading.Yaml;
using Xunit;

namespace DisclosureSite.Tests.Importing;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void Whatever_a_document_says_the_narrative_says_the_same()
    {
        var words = Gen.OneOf(
            Gen.Char["\\`*_{}[]<>()#+-=.!|&~:;\"'$%^/ 1234567890年信息公开报告一、（）：a"],
            Gen.Char['\u4e00', '\u4e20']).Array[1, 30].Select(text => CellText.OneLine(new string(text))).Where(text => text.Length > 0);
        words.Sample(text =>
        {
            var diagnostics = new DiagnosticList();
            var file = new TextFile("report.md", $"---\ntitle: x\n---\n## 一、总体情况\n\n{MarkdownWriter.Escape(text)}\n\n末段。\n", false);
            var parts = FrontMatter.Split(file, diagnostics)!;
            var section = Assert.Single(NarrativeReader.ReadSections(parts.Body, "x", null, new Dictionary<string, string>(), diagnostics));
            Assert.Empty(diagnostics.Sorted());
            Assert.Equal([text, "末段。"], NarrativePlainText.Paragraphs(section.Blocks).Select(paragraph => paragraph.Text));
        }, iter: 2000);
    }

    [Fact]
    public void Whatever_a_title_says_the_front_matter_says_the_same()
    {
        var words = Gen.OneOf(Gen.Char["\\\"'#:-?{}[],&*!|>%@` \t0123456789年~"], Gen.Char['\u4e00', '\u4e10'], Gen.Char['\u0020', '\u2fff'])
            .Array[1, 20].Select(text => new string(text).Trim()).Where(text => text.Length > 0 && !text.Any(char.IsControl) && !text.Any(char.IsSurrogate) && !text.Any(DirectionMarks.Holds));
        words.Sample(text =>
        {
            var diagnostics = new DiagnosticList();
            var mapping = YamlParser.ParseMapping($"title: {YamlText.Of(text)}\nother: {{a: {YamlText.Quoted(text)}}}\n", "a.yml", 1, diagnostics);
            Assert.Empty(diagnostics.Sorted());
            Assert.Equal(text, ((YamlScalar)mapping!.Find("title")!.Value).Text);
            Assert.Equal(text, ((YamlScalar)((YamlMapping)mapping.Find("other")!.Value).Find("a")!.Value).Text);
        }, iter: 2000);
    }
}
