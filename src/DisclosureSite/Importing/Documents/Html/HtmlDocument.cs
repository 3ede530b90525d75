using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>Reads a report from a web page as government sites publish them. Nothing is loaded and no script is run.</summary>
internal static class HtmlDocument
{
    // A page with pictures in it is larger, but no report needs as much.
    private const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>The report; null, with a diagnostic, where the page cannot be read.</summary>
    /// <exception cref="UnreadableDocumentException">It is larger than any report.</exception>
    public static SourceDocument? Read(string file, byte[] content, DiagnosticList diagnostics)
    {
        if (HtmlText.IsArchive(content))
        {
            diagnostics.Add(DiagnosticCodes.DocumentIsWebArchive, new SourcePlace(file));
            return null;
        }

        if (content.Length > MaximumBytes)
        {
            diagnostics.Add(DiagnosticCodes.DocumentTooLarge, new SourcePlace(file), MaximumBytes / 1024 / 1024);
            return null;
        }

        return HtmlText.Decode(file, content, diagnostics) is { } text ? Read(text) : null;
    }

    private static SourceDocument Read(HtmlText text)
    {
        if (text.Text.AsSpan().Count('<') > DocumentLimits.Elements)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        // No loader: nothing is fetched. The factory also makes what the parser repeats of elements that were left open.
        var guard = new HtmlGuard();
        var options = new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => guard.Check(element) };
        using var context = BrowsingContext.New(Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(guard));
        using var page = new HtmlParser(options, context).ParseDocument(text.Text);
        if (page.Body is not { } body)
        {
            return new SourceDocument([]);
        }

        var article = HtmlArticle.In(body);
        var reader = new HtmlContentReader(article);
        var blocks = ContentAssembler.Of(reader.Read(article.Root));
        var stated = HtmlStatements.Of(page, new HtmlContentReader(null).Read(body));
        ImmutableArray<DocumentRemark> remarks =
        [
            .. text.Contradicts(DeclaredCharset(page)) ? [DocumentRemark.WrongCharset] : Array.Empty<DocumentRemark>(),
            .. reader.HasHidden ? [DocumentRemark.HiddenContent] : Array.Empty<DocumentRemark>(),
            .. DocumentRemarks.OnDirection(article.Root.TextContent),
        ];
        return new SourceDocument([.. blocks.Where(block => block is not DocumentParagraph line || !HtmlStatements.IsStatement(line.Text))])
        {
            StatedTitle = stated.Title,
            StatedDate = stated.Date,
            StatedPublisher = stated.Publisher,
            Remarks = remarks,
        };
    }

    private static string? DeclaredCharset(IDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            if (meta.GetAttribute("charset") is { } charset)
            {
                return charset;
            }

            if (meta.GetAttribute("content") is { } content
                && string.Equals(meta.GetAttribute("http-equiv"), "content-type", StringComparison.OrdinalIgnoreCase)
                && content.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return content[(at + "charset=".Length)..];
            }
        }

        return null;
    }
}
