using DisclosureSite.Diagnostics;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Parses Markdown as editors of reports write it: no HTML, no indented code, emphasis beside Chinese punctuation.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The document; null: it goes beyond a limit, which has been reported.</summary>
    public static MarkdownDocument? Parse(MarkdownText source, DiagnosticList diagnostics)
    {
        if (!MarkdownLimits.AreKept(source, diagnostics))
        {
            return null;
        }

        try
        {
            return Markdown.Parse(source.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only word for nesting beyond its own limit; what that text is made of, it does not say.
            diagnostics.Add(DiagnosticCodes.NarrativeTooDeep, source.PlaceOfLine(0), MarkdownLimits.Depth);
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseCjkFriendlyEmphasis()
            .UsePreciseSourceLocation()
            .DisableHtml();
        // An indented signature or date is no program.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
