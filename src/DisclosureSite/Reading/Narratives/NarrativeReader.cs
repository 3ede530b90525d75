using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Markdig.Syntax;
using Md = Markdig.Syntax;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Reads the narrative of a report and the text of a free page.</summary>
internal static class NarrativeReader
{
    private const int LongestTitle = 60;

    /// <summary>The parts of a report's narrative: what stands under each heading of the second level.</summary>
    /// <param name="source">The Markdown after the front matter.</param>
    /// <param name="title">The report's title, which the text may repeat as a heading; null: unknown.</param>
    /// <param name="format">The format whose sections the parts are matched with; null: unknown.</param>
    /// <param name="attachments">The names of the attachments in their folder, with those under which they are published.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static ImmutableArray<NarrativeSection> ReadSections(
        MarkdownText source,
        string? title,
        Format? format,
        IReadOnlyDictionary<string, string> attachments,
        DiagnosticList diagnostics)
    {
        if (MarkdownParser.Parse(source, diagnostics) is not { } document)
        {
            return [];
        }

        var converter = Converter(source, attachments, highestHeading: 3, diagnostics);
        var titles = new SectionTitles(format);
        var sections = ImmutableArray.CreateBuilder<NarrativeSection>();
        var partTitle = "";
        var partPlace = source.PlaceOfLine(0);
        var blocks = new List<Block>();
        foreach (var block in document)
        {
            if (block is not Md.HeadingBlock { Level: <= 2 } heading)
            {
                blocks.Add(block);
                continue;
            }

            var place = source.PlaceOf(heading.Span.Start);
            var words = converter.TitleOf(heading);
            if (heading.Level == 1 && SectionTitles.AreEqual(words, title))
            {
                continue;
            }

            Finish();
            (partTitle, partPlace) = (words, place);
            if (words.Length == 0)
            {
                diagnostics.Add(DiagnosticCodes.HeadingWithoutWords, place);
            }
            else if (heading.Level == 1)
            {
                diagnostics.Add(DiagnosticCodes.TopHeading, place);
            }
        }

        Finish();
        ReportTitlesInText(source, document, titles, diagnostics);
        return sections.DrainToImmutable();

        void Finish()
        {
            var content = converter.Blocks(blocks);
            blocks.Clear();
            if (partTitle.Length > 0 || !content.IsEmpty)
            {
                sections.Add(new NarrativeSection(partTitle, titles.Take(partTitle), content, partPlace));
            }
        }
    }

    // ##一、总体情况 without the blank, ＃＃, or nothing at all before the title of a part that no heading begins.
    private static void ReportTitlesInText(MarkdownText source, Md.MarkdownDocument document, SectionTitles titles, DiagnosticList diagnostics)
    {
        if (titles.AreAllTaken)
        {
            return;
        }

        foreach (var paragraph in document.OfType<Md.ParagraphBlock>())
        {
            var start = paragraph.Span.Start;
            foreach (var line in source.Text.Substring(start, paragraph.Span.Length).Split('\n'))
            {
                var words = line.Trim();
                if (words.Length <= LongestTitle && titles.TitleOf(words.Trim('#', '＃', '*').Trim()) is { } title)
                {
                    diagnostics.Add(DiagnosticCodes.TitleInText, source.PlaceOf(start), words, title);
                }

                start += line.Length + 1;
            }
        }
    }

    /// <summary>A free page: its front matter's title, else its first heading; null: it has a fault, which has been reported.</summary>
    public static (string Title, ImmutableArray<NarrativeBlock> Content)? ReadPage(
        MarkdownText source, string? title, DiagnosticList diagnostics)
    {
        if (MarkdownParser.Parse(source, diagnostics) is not { } document)
        {
            return null;
        }

        var converter = Converter(source, null, highestHeading: 2, diagnostics);
        IEnumerable<Block> blocks = document;
        if (document is [Md.HeadingBlock heading, ..]
            && (title is null || SectionTitles.AreEqual(converter.TitleOf(heading), title)))
        {
            title ??= converter.TitleOf(heading);
            blocks = document.Skip(1);
        }

        var content = converter.Blocks(blocks);
        if (string.IsNullOrEmpty(title))
        {
            diagnostics.Add(DiagnosticCodes.PageWithoutTitle, new SourcePlace(source.File));
            return null;
        }

        return (title, content);
    }

    private static BlockConverter Converter(
        MarkdownText source, IReadOnlyDictionary<string, string>? attachments, int highestHeading, DiagnosticList diagnostics) =>
        new(source, new InlineConverter(source, new LinkRules(attachments, diagnostics), diagnostics), highestHeading, diagnostics);
}
