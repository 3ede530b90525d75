using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax.Inlines;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Turns Markdig's running text into the model's; whatever is not known becomes text.</summary>
internal sealed class InlineConverter(MarkdownText source, LinkRules links, DiagnosticList diagnostics)
{
    /// <summary>
    /// The paragraphs that a leaf of the document holds: one, and one more for each line that begins with an ideographic space,
    /// which is how text copied from a document or a page marks its paragraphs.
    /// </summary>
    public IEnumerable<(int Line, ImmutableArray<NarrativeInline> Content)> Paragraphs(ContainerInline? content, int line)
    {
        var text = new InlineText();
        for (var inline = content?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is Md.LineBreakInline && BeginsParagraph(inline.Span.End))
            {
                if (text.Take() is { IsEmpty: false } finished)
                {
                    yield return (line, finished);
                }

                line = inline.Line + 1;
            }
            else
            {
                Convert(inline, text, 1);
            }
        }

        if (text.Take() is { IsEmpty: false } last)
        {
            yield return (line, last);
        }
    }

    /// <summary>Running text of one piece.</summary>
    public ImmutableArray<NarrativeInline> Content(ContainerInline? content) => Children(content, 0);

    private ImmutableArray<NarrativeInline> Children(ContainerInline? content, int depth)
    {
        if (depth > MarkdownLimits.Depth)
        {
            diagnostics.Add(DiagnosticCodes.NarrativeTooDeep, source.PlaceOf(content!.Span.Start), MarkdownLimits.Depth);
            return [];
        }

        var text = new InlineText();
        ConvertChildren(content, text, depth);
        return text.Take();
    }

    private void ConvertChildren(ContainerInline? content, InlineText text, int depth)
    {
        for (var inline = content?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Convert(inline, text, depth + 1);
        }
    }

    private void Convert(Inline inline, InlineText text, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Add(literal.Content.AsSpan());
                break;
            case Md.LineBreakInline { IsHard: true }:
                text.Add(new Model.LineBreakInline());
                break;
            case Md.LineBreakInline:
                text.Add(LineJoins.NeedSpace(LastRune(inline.PreviousSibling), FirstRune(inline.NextSibling)) ? " " : "");
                break;
            case Md.CodeInline code:
                text.Add(new Model.CodeInline(code.Content));
                break;
            case HtmlEntityInline entity:
                text.Add(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                text.Add(html.Tag);
                break;
            case Md.EmphasisInline emphasis:
                text.Add(new Model.EmphasisInline(emphasis.DelimiterCount == 2, Children(emphasis, depth)));
                break;
            case AutolinkInline autolink:
                AddAutolink(autolink, text);
                break;
            case Md.LinkInline { IsImage: true } image:
                AddImage(image, text, depth);
                break;
            case Md.LinkInline link:
                AddLink(link, text, depth);
                break;
            case DelimiterInline delimiter:
                text.Add(delimiter.ToLiteral());
                ConvertDeeper(delimiter, text, depth);
                break;
            case ContainerInline container:
                ConvertDeeper(container, text, depth);
                break;
        }
    }

    // Brackets that close nothing hold what follows them, so that they pile up without any nesting that a reader would see.
    private void ConvertDeeper(ContainerInline container, InlineText text, int depth)
    {
        if (depth > MarkdownLimits.Depth)
        {
            diagnostics.Add(DiagnosticCodes.NarrativeTooDeep, source.PlaceOf(container.Span.Start), MarkdownLimits.Depth);
        }
        else
        {
            ConvertChildren(container, text, depth);
        }
    }

    private void AddAutolink(AutolinkInline autolink, InlineText text)
    {
        var place = source.PlaceOf(autolink.Span.Start);
        var address = autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url;
        if (links.Link(address, place) is { } href)
        {
            text.Add(new Model.LinkInline(href, [new TextInline(autolink.Url)], place));
        }
    }

    private void AddLink(Md.LinkInline link, InlineText text, int depth)
    {
        var place = source.PlaceOf(link.Span.Start);
        if (links.Link(AddressOf(link), place) is { } href)
        {
            text.Add(new Model.LinkInline(href, Children(link, depth), place));
        }
    }

    private void AddImage(Md.LinkInline image, InlineText text, int depth)
    {
        var place = source.PlaceOf(image.Span.Start);
        if (links.Image(AddressOf(image), place) is { } address)
        {
            text.Add(new ImageInline(address, NarrativePlainText.Of(Children(image, depth)), place));
        }
    }

    private static string AddressOf(Md.LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    private bool BeginsParagraph(int lineEnd) => source.Text.AsSpan(lineEnd).TrimStart("\r\n").StartsWith("\u3000");

    private static Rune? LastRune(Inline? inline)
    {
        while (inline is ContainerInline { LastChild: not null } container)
        {
            inline = container.LastChild;
        }

        return inline switch
        {
            LiteralInline { Content.IsEmpty: false } literal => RuneAtEnd(literal.Content.AsSpan().TrimEnd()),
            HtmlEntityInline entity => RuneAtEnd(entity.Transcoded.AsSpan()),
            Md.CodeInline code => RuneAtEnd(code.Content),
            AutolinkInline autolink => RuneAtEnd(autolink.Url),
            DelimiterInline delimiter => RuneAtEnd(delimiter.ToLiteral()),
            _ => null,
        };
    }

    private static Rune? FirstRune(Inline? inline)
    {
        while (inline is ContainerInline and not DelimiterInline && ((ContainerInline)inline).FirstChild is { } child)
        {
            inline = child;
        }

        return inline switch
        {
            LiteralInline { Content.IsEmpty: false } literal => RuneAtStart(literal.Content.AsSpan().TrimStart()),
            HtmlEntityInline entity => RuneAtStart(entity.Transcoded.AsSpan()),
            Md.CodeInline code => RuneAtStart(code.Content),
            AutolinkInline autolink => RuneAtStart(autolink.Url),
            DelimiterInline delimiter => RuneAtStart(delimiter.ToLiteral()),
            _ => null,
        };
    }

    private static Rune? RuneAtStart(ReadOnlySpan<char> text) =>
        text.IsEmpty ? null : Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;

    private static Rune? RuneAtEnd(ReadOnlySpan<char> text) =>
        text.IsEmpty ? null : Rune.DecodeLastFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;
}
