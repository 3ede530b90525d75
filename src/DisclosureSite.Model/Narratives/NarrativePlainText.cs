using System.Collections.Immutable;
using System.Text;

namespace DisclosureSite.Model;

/// <summary>The words of a narrative, as rules, search and comparison read them.</summary>
public static class NarrativePlainText
{
    /// <summary>The text of each paragraph, heading, list item, quotation and table row, with its line.</summary>
    public static IEnumerable<(int Line, string Text)> Paragraphs(ImmutableArray<NarrativeBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    yield return (paragraph.Line, Of(paragraph.Content));
                    break;
                case HeadingBlock heading:
                    yield return (heading.Line, Of(heading.Content));
                    break;
                case CodeBlock code:
                    yield return (code.Line, code.Text);
                    break;
                case QuoteBlock quote:
                    foreach (var inner in Paragraphs(quote.Content))
                    {
                        yield return inner;
                    }

                    break;
                case ListBlock list:
                    foreach (var inner in list.Items.SelectMany(Paragraphs))
                    {
                        yield return inner;
                    }

                    break;
                case TextTableBlock table:
                    foreach (var row in table.Rows.Prepend(table.Header))
                    {
                        yield return (table.Line, string.Join(' ', row.Select(Of)));
                    }

                    break;
            }
        }
    }

    /// <summary>The text of running words; a line break is a line feed.</summary>
    public static string Of(ImmutableArray<NarrativeInline> content)
    {
        if (content is [TextInline only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<NarrativeInline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline words:
                    text.Append(words.Text);
                    break;
                case CodeInline code:
                    text.Append(code.Text);
                    break;
                case EmphasisInline emphasis:
                    Append(text, emphasis.Content);
                    break;
                case LinkInline link:
                    Append(text, link.Content);
                    break;
                case ImageInline image:
                    text.Append(image.Alternative);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
            }
        }
    }
}
