using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>
/// Finds the article of a page: the smallest element that holds all signs of a report, tables with numbers and numbered headings, those
/// in menus not counted.
/// </summary>
internal sealed partial class HtmlArticle
{
    private const int LongestLabel = 60;
    private const int FewestSigns = 3;
    private const int WordsOfAParagraph = 60;

    private static readonly string[] UsualPlaces =
    [
        "#zoom", "#Zoom", "#UCAP-CONTENT", "ucapcontent", ".TRS_Editor", ".trs_editor_view", ".TRS_UEDITOR", "#vsb_content", ".v_news_content", "#article",
        ".article-content", ".article_content", ".content-article", "article", "main", "#content", ".content",
    ];

    private readonly Dictionary<INode, HtmlMeasure> measures = [];
    private readonly bool trustsNames;

    private HtmlArticle(IElement body, bool trustsNames)
    {
        this.trustsNames = trustsNames;
        Measure(body, isLinked: false, isNoise: false);
        Root = Find(body);
    }

    /// <summary>The element that is the article.</summary>
    public IElement Root { get; }

    /// <summary>Looks for the article in a page.</summary>
    public static HtmlArticle In(IElement body)
    {
        // Some sites call the place of their articles "bottom".
        var article = new HtmlArticle(body, trustsNames: true);
        var careful = new HtmlArticle(body, trustsNames: false);
        return article.measures[body].Marks * 2 < careful.measures[body].Marks ? careful : article;
    }

    /// <summary>Whether an element inside the article is none of it: menus, lists of links.</summary>
    public bool IsBesideTheText(IElement element)
    {
        var measure = measures.GetValueOrDefault(element);
        return measure.Marks == 0
            && ((HtmlNoise.IsNamedSo(element) && (element.LocalName is "nav" or "aside" or "footer" || measure.Words < WordsOfAParagraph || measure.LinkedWords * 2 > measure.Words))
                || (measure.IsLinks && element.LocalName is "div" or "ul" or "ol" or "dl" or "section" or "p" or "table" or "center"));
    }

    private IElement Find(IElement body)
    {
        var marks = measures[body].Marks;
        if (marks == 0)
        {
            return UsualPlaces.Select(body.QuerySelector).FirstOrDefault(element => element is not null && measures.GetValueOrDefault(element).Words > WordsOfAParagraph)
                ?? body;
        }

        var smallest = body;
        var container = body;
        while (smallest.Children.FirstOrDefault(child => measures.GetValueOrDefault(child).Marks == marks) is { } child)
        {
            smallest = child;
            container = IsContainer(child) ? child : container;
        }

        // A report of one table, or of headings alone, has its text beside them.
        while (marks < FewestSigns && container != body && container.ParentElement is { } parent
            && measures[parent] is var around && measures[container] is var inside
            && around.Words - inside.Words - (around.LinkedWords - inside.LinkedWords) > WordsOfAParagraph)
        {
            container = parent;
        }

        return container;
    }

    private static bool IsContainer(IElement element) =>
        element.LocalName is "div" or "td" or "article" or "main" or "section" or "center" or "form" or "body" or "ucapcontent" or "blockquote" or "font" or "dd";

    // What it returns beside the measure is the element's own text while that is as short as a label or a number.
    private string? Measure(INode node, bool isLinked, bool isNoise)
    {
        var measure = default(HtmlMeasure);
        string? text = "";
        var numbers = 0;
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    var data = words.Data.AsSpan().Trim();
                    var count = data.Length;
                    var isHeading = !isLinked && !isNoise && Heading().IsMatch(data[..Math.Min(count, LongestLabel)]);
                    measure = measure.Plus(new HtmlMeasure(count, isLinked ? count : 0, 0, isHeading ? 1 : 0));
                    text = Joined(text, data);
                    break;
                case IElement element when !HtmlNoise.IsSilent(element) && !HtmlNoise.IsHidden(element):
                    var link = element.LocalName == "a" && element.HasAttribute("href");
                    var own = Measure(element, isLinked || link, isNoise || (trustsNames && HtmlNoise.IsNamedSo(element)));
                    measure = measure.Plus(measures[element]).Plus(new HtmlMeasure(0, 0, link ? 1 : 0, 0));
                    numbers += element.LocalName is "td" or "th" && own is not null && measures[element].LinkedWords == 0 && ContentTable.IsNumber(own) ? 1 : 0;
                    text = own is null ? null : Joined(text, own);
                    break;
            }
        }

        if (node is IElement { LocalName: "p" or "div" or "h1" or "h2" or "h3" or "h4" or "li" } && measure.Marks == 0 && text is not null
            && !isLinked && !isNoise && measure.LinkedWords == 0 && Heading().IsMatch(text))
        {
            measure = measure with { Marks = 1 };
        }

        // A cell with a number is a sign; one of a calendar in a menu is none.
        measure = measure with { Marks = measure.Marks + (isNoise ? 0 : numbers) };
        measures[node] = measure;
        return text;
    }

    private static string? Joined(string? text, ReadOnlySpan<char> more) =>
        text is null || text.Length + more.Length > LongestLabel ? null : text.Length == 0 ? more.ToString() : string.Concat(text, more);

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
