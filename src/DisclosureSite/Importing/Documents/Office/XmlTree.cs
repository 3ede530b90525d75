using System.Xml;
using System.Xml.Linq;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Reads an XML file as a tree, as far as it is neither deep nor large.</summary>
internal static class XmlTree
{
    // Elements, attributes and texts.
    private const int MostNodes = 3 * DocumentLimits.Elements;

    private const int MostAttributes = 100;
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>The root. Only the text of elements that hold words is kept.</summary>
    public static XElement Read(XmlReader reader)
    {
        XElement? root = null;
        XElement? open = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Count(1 + reader.AttributeCount);
                    if (reader.Depth > DocumentLimits.Depth)
                    {
                        throw new UnreadableDocumentException(DiagnosticCodes.DocumentNestedTooDeep, DocumentLimits.Depth);
                    }

                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        // Names are looked up one by one: too many make that slow.
                        if (reader.NamespaceURI != Declarations && (!element.HasAttributes || element.Attributes().Count() < MostAttributes))
                        {
                            element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                        }
                    }

                    open?.Add(element);
                    root ??= element;
                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (open?.Name.LocalName is "t" or "instrText" or "title" or "formatCode")
                    {
                        // A node of its own: strings would be joined, each time anew.
                        Count(1);
                        open.Add(new XText(reader.Value));
                    }

                    break;
            }
        }

        return root ?? throw new XmlException();

        void Count(int more)
        {
            count += more;
            if (count > MostNodes)
            {
                throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
            }
        }
    }
}
