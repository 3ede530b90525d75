using System.Xml.Linq;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>The styles of a Word document.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> styles = new(StringComparer.Ordinal);
    private readonly string? standard;

    /// <param name="root">The part; null: the document has none.</param>
    public WordStyles(XElement? root)
    {
        foreach (var style in root?.Children("style") ?? [])
        {
            if (style.Attr("styleId") is { } id)
            {
                elements.TryAdd(id, style);
                if (style.Attr("type") == "paragraph" && style.Attr("default") is "1" or "true")
                {
                    standard ??= id;
                }
            }
        }
    }

    /// <summary>A style by its id; null, or one that is not there: the one of paragraphs that name none.</summary>
    public WordStyle Of(string? id) => Of(id ?? standard, 0);

    /// <summary>A style of running text by its id.</summary>
    public WordStyle OfRun(string? id) => id is null ? WordStyle.None : Of(id, 0);

    private WordStyle Of(string? id, int depth)
    {
        if (id is null || depth > LongestChain || !elements.TryGetValue(id, out var element))
        {
            return WordStyle.None;
        }

        if (!styles.TryGetValue(id, out var style))
        {
            var paragraph = element.Child("pPr");
            var numbers = paragraph?.Child("numPr");
            var run = element.Child("rPr");
            style = new WordStyle(
                element.Val("name") ?? "", paragraph?.Number("outlineLvl"), numbers?.Number("numId"), numbers?.Number("ilvl"),
                run?.Switch("b"), run?.Switch("vanish"));
            style = style.Over(Of(element.Val("basedOn"), depth + 1));
            styles[id] = style;
        }

        return style;
    }
}
