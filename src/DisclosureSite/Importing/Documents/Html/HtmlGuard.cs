using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>Ends the parsing of a page that nests too deep or grows too large, before time and memory go with it.</summary>
internal sealed class HtmlGuard : IElementFactory<Document, HtmlElement>
{
    private static readonly IElementFactory<Document, HtmlElement> Factory =
        BrowsingContext.New(Configuration.Default).GetService<IElementFactory<Document, HtmlElement>>()!;

    private IElement? before;
    private int count;

    /// <summary>Makes an element, while there are not too many.</summary>
    public HtmlElement Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None)
    {
        if (++count > DocumentLimits.Elements)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        return Factory.Create(document, localName, prefix, flags);
    }

    /// <summary>Looks at each element of the text as it is made; where it will stand, only the one before it tells by now.</summary>
    public void Check(IElement element)
    {
        if (before?.Parent?.ChildNodes.Length > DocumentLimits.Siblings)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        var depth = 0;
        for (INode? node = before; node is not null; node = node.Parent)
        {
            if (++depth > DocumentLimits.Depth)
            {
                throw new UnreadableDocumentException(DiagnosticCodes.DocumentNestedTooDeep, DocumentLimits.Depth);
            }
        }

        before = element;
    }
}
