using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;

namespace DisclosureSite.Tests.Reading.Narratives;

/// <summary>Reads Markdown written in a test as if it followed three lines of front matter.</summary>
internal static class NarrativeText
{
    public const string FrontMatter = "---\ntitle: x\n---\n";

    public static readonly Dictionary<string, string> Attachments = new(StringComparer.Ordinal)
    {
        ["原件.pdf"] = "原件.pdf",
        ["page.html"] = "page.html.txt",
        ["chart.png"] = "chart.png",
    };

    public static ImmutableArray<NarrativeSection> Sections(
        string markdown, DiagnosticList diagnostics, Format? format = null, string? title = null) =>
        NarrativeReader.ReadSections(
            new MarkdownText("r.md", FrontMatter + markdown, FrontMatter.Length, 4), title, format, Attachments, diagnostics);

    /// <summary>The blocks of text that has no faults and no heading of its own.</summary>
    public static ImmutableArray<NarrativeBlock> Blocks(string markdown)
    {
        var diagnostics = new DiagnosticList();
        var sections = Sections(markdown, diagnostics);
        Xunit.Assert.Empty(diagnostics.Sorted());
        return Xunit.Assert.Single(sections).Blocks;
    }

    /// <summary>The words of text that is a single paragraph.</summary>
    public static ImmutableArray<NarrativeInline> Paragraph(string markdown) =>
        Xunit.Assert.IsType<ParagraphBlock>(Xunit.Assert.Single(Blocks(markdown))).Content;

    /// <summary>What is wrong with the text, as it is printed.</summary>
    public static string[] Faults(string markdown)
    {
        var diagnostics = new DiagnosticList();
        Sections(markdown, diagnostics);
        return [.. diagnostics.Sorted().Select(diagnostic => $"{diagnostic.Code} {diagnostic.Place.Line},{diagnostic.Place.Column}")];
    }
}
