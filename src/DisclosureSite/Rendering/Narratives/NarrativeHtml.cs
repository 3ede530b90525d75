using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>Narratives as markup: every word encoded, every link within the site made relative.</summary>
internal static class NarrativeHtml
{
    /// <param name="blocks">What to write.</param>
    /// <param name="page">The site path of the page it is for.</param>
    /// <param name="files">Where links can lead.</param>
    /// <param name="terms">The terms of the glossary that the page is still to link; null: none.</param>
    /// <param name="marks">The numbers in it that lead to figures, in order.</param>
    public static HtmlText Of(
        ImmutableArray<NarrativeBlock> blocks, string page, SiteFiles files, TermLinks? terms = null, IEnumerable<NarrativeMark>? marks = null)
    {
        if (blocks.IsEmpty)
        {
            return HtmlText.Empty;
        }

        var writer = new Writer(page, files, terms, [.. marks ?? []]);
        writer.Write(blocks);
        return new HtmlText(writer.ToString());
    }

    /// <summary>Whether a link leads out of the site. Reading has let through no schemes but these.</summary>
    public static bool IsExternal(string href) =>
        href.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address that leads out of the site; null: it is none.</summary>
    public static string? ExternalOrNull(string? url) => url is not null && IsExternal(url) ? url : null;

    private sealed class Writer(string page, SiteFiles files, TermLinks? terms, ImmutableArray<NarrativeMark> marks)
    {
        private readonly StringBuilder html = new();

        // Where the writer is among the paragraphs of NarrativePlainText, and in the text of the present one.
        private int paragraph = -1;
        private int offset;
        private int nextMark;
        private bool isInLink;
        private bool isInHeading;

        public override string ToString() => html.ToString();

        public void Write(ImmutableArray<NarrativeBlock> blocks)
        {
            foreach (var block in blocks)
            {
                Write(block);
            }
        }

        private void Write(NarrativeBlock block)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    Enclose("p", paragraph.Content);
                    break;
                case HeadingBlock heading:
                    isInHeading = true;
                    Enclose(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), heading.Content);
                    isInHeading = false;
                    break;
                case ListBlock list:
                    Write(list);
                    break;
                case QuoteBlock quote:
                    html.Append("<blockquote>");
                    Write(quote.Content);
                    html.Append("</blockquote>\n");
                    break;
                case CodeBlock code:
                    paragraph++;
                    html.Append("<pre>").Append(HtmlEncoding.Encode(code.Text)).Append("</pre>\n");
                    break;
                case ThematicBreakBlock:
                    html.Append("<hr>\n");
                    break;
                case TextTableBlock table:
                    Write(table);
                    break;
                default:
                    throw new InvalidOperationException($"A narrative holds a block that pages do not know: {block.GetType().Name}.");
            }
        }

        private void Write(ListBlock list)
        {
            var tag = list.Start is null ? "ul" : "ol";
            html.Append('<').Append(tag);
            if (list.Start is { } start and not 1)
            {
                html.Append(CultureInfo.InvariantCulture, $" start=\"{start}\"");
            }

            html.Append(">\n");
            foreach (var item in list.Items)
            {
                html.Append("<li>");
                if (item is [ParagraphBlock only])
                {
                    BeginParagraph();
                    Write(only.Content);
                }
                else
                {
                    Write(item);
                }

                html.Append("</li>\n");
            }

            html.Append("</").Append(tag).Append(">\n");
        }

        private void Write(TextTableBlock table)
        {
            html.Append("<div class=\"scroll\" tabindex=\"0\"><table class=\"text-table\"><thead><tr>");
            BeginParagraph();
            isInHeading = true;
            foreach (var cell in table.Header)
            {
                html.Append("<th scope=\"col\">");
                Write(cell);
                offset++;
                html.Append("</th>");
            }

            isInHeading = false;
            html.Append("</tr></thead><tbody>");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>");
                BeginParagraph();
                foreach (var cell in row)
                {
                    html.Append("<td>");
                    Write(cell);
                    offset++;
                    html.Append("</td>");
                }

                html.Append("</tr>");
            }

            html.Append("</tbody></table></div>\n");
        }

        private void Enclose(string tag, ImmutableArray<NarrativeInline> content)
        {
            html.Append('<').Append(tag).Append('>');
            BeginParagraph();
            Write(content);
            html.Append("</").Append(tag).Append(">\n");
        }

        private void Write(ImmutableArray<NarrativeInline> content)
        {
            foreach (var inline in content)
            {
                Write(inline);
            }
        }

        private void Write(NarrativeInline inline)
        {
            switch (inline)
            {
                case TextInline words:
                    Write(words.Text);
                    break;
                case EmphasisInline emphasis:
                    html.Append(emphasis.Strong ? "<strong>" : "<em>");
                    Write(emphasis.Content);
                    html.Append(emphasis.Strong ? "</strong>" : "</em>");
                    break;
                case LinkInline link:
                    Write(link);
                    break;
                case ImageInline image when files.Resolve(page, image.Source) is { } source:
                    html.Append("<img src=\"").Append(HtmlEncoding.Encode(Addresses.Relative(page, source)))
                        .Append("\" alt=\"").Append(HtmlEncoding.Encode(image.Alternative)).Append("\" loading=\"lazy\">");
                    offset += image.Alternative.Length;
                    break;
                case ImageInline image:
                    html.Append(HtmlEncoding.Encode(image.Alternative));
                    offset += image.Alternative.Length;
                    break;
                case CodeInline code:
                    offset += code.Text.Length;
                    html.Append("<code>").Append(HtmlEncoding.Encode(code.Text)).Append("</code>");
                    break;
                case LineBreakInline:
                    html.Append("<br>");
                    offset++;
                    break;
                default:
                    throw new InvalidOperationException($"A narrative holds words that pages do not know: {inline.GetType().Name}.");
            }
        }

        private void BeginParagraph()
        {
            paragraph++;
            offset = 0;
        }

        private void Write(string words)
        {
            var written = 0;
            while (nextMark < marks.Length && Compare(marks[nextMark].Span) is var place && place < words.Length)
            {
                var mark = marks[nextMark++];

                // A number that is a link already, or of which a part only is emphasized, stays as it is.
                if (place < written || place + mark.Span.Length > words.Length || isInLink)
                {
                    continue;
                }

                WriteWords(words[written..place]);
                html.Append(mark.Fails ? "<a class=\"stated fails\" href=\"" : "<a class=\"stated\" href=\"").Append(HtmlEncoding.Encode(mark.Href))
                    .Append("\" title=\"").Append(HtmlEncoding.Encode(mark.Words)).Append("\">");
                written = place + mark.Span.Length;
                html.Append(HtmlEncoding.Encode(words[place..written])).Append("</a>");
            }

            WriteWords(words[written..]);
            offset += words.Length;

            // How far into these words a mark begins; beyond all words where it is of a later paragraph, before them where it was passed.
            int Compare(NarrativeSpan span) =>
                span.Paragraph > paragraph ? int.MaxValue : span.Paragraph < paragraph ? -1 : span.Start - offset;
        }

        private void WriteWords(string words)
        {
            if (terms is null || isInLink || isInHeading)
            {
                html.Append(HtmlEncoding.Encode(words));
            }
            else
            {
                terms.Write(html, words);
            }
        }

        private void Write(LinkInline link)
        {
            var href = IsExternal(link.Href) ? link.Href
                : files.Resolve(page, link.Href) is { } path ? Addresses.Relative(page, path)
                : null;
            if (href is null)
            {
                // A broken link has its diagnostic; its words remain.
                Write(link.Content);
                return;
            }

            html.Append("<a href=\"").Append(HtmlEncoding.Encode(href)).Append("\">");
            isInLink = true;
            Write(link.Content);
            isInLink = false;
            html.Append("</a>");
        }
    }
}
