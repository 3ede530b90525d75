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
    public static HtmlText Of(ImmutableArray<NarrativeBlock> blocks, string page, SiteFiles files)
    {
        if (blocks.IsEmpty)
        {
            return HtmlText.Empty;
        }

        var writer = new Writer(page, files);
        writer.Write(blocks);
        return new HtmlText(writer.ToString());
    }

    /// <summary>Whether a link leads out of the site. Reading has let through no schemes but these.</summary>
    public static bool IsExternal(string href) =>
        href.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private sealed class Writer(string page, SiteFiles files)
    {
        private readonly StringBuilder html = new();

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
                    Enclose(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), heading.Content);
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
            foreach (var cell in table.Header)
            {
                html.Append("<th scope=\"col\">");
                Write(cell);
                html.Append("</th>");
            }

            html.Append("</tr></thead><tbody>");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>");
                foreach (var cell in row)
                {
                    html.Append("<td>");
                    Write(cell);
                    html.Append("</td>");
                }

                html.Append("</tr>");
            }

            html.Append("</tbody></table></div>\n");
        }

        private void Enclose(string tag, ImmutableArray<NarrativeInline> content)
        {
            html.Append('<').Append(tag).Append('>');
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
                    html.Append(HtmlEncoding.Encode(words.Text));
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
                    break;
                case ImageInline image:
                    html.Append(HtmlEncoding.Encode(image.Alternative));
                    break;
                case CodeInline code:
                    html.Append("<code>").Append(HtmlEncoding.Encode(code.Text)).Append("</code>");
                    break;
                case LineBreakInline:
                    html.Append("<br>");
                    break;
                default:
                    throw new InvalidOperationException($"A narrative holds words that pages do not know: {inline.GetType().Name}.");
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
            Write(link.Content);
            html.Append("</a>");
        }
    }
}
