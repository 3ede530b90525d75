using System.Text;
using System.Text.RegularExpressions;

namespace DisclosureSite.Rendering;

/// <summary>
/// Where lines of Chinese may and may not end: browsers, which know no words, end them anywhere. Between the phrases of a report's
/// title they may; a date, a number with what it counts, a term of an equation with the operator after it, and a dot with its row's label stay whole.
/// </summary>
internal static partial class LineBreaks
{
    private const string NoBreakSpace = "\u00a0";

    /// <summary>A text as markup with these places marked: blocks, which break where they are longer than the line, and what never breaks.</summary>
    public static HtmlText Of(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match place in Place().Matches(text))
        {
            html.Append(HtmlEncoding.Encode(text[from..place.Index]));
            var found = HtmlEncoding.Encode(place.Value);
            html.Append(
                place.Groups["whole"].Success ? $"<span class=\"whole\">{found}</span>"
                : place.Groups["block"].Success ? $"<span>{found}</span>"
                : place.Groups["space"].Success ? HtmlEncoding.Encode(NoBreakSpace)
                : "<wbr>" + found);
            from = place.Index + place.Length;
        }

        return new HtmlText(html.Append(HtmlEncoding.Encode(text[from..])).ToString());
    }

    [GeneratedRegex("""
        (?<block>(?:上年的)?〔[^〕]*〕(?:[ ][＋－＝])?|\d{4}年\d{1,2}月\d{1,2}日)
        |(?<whole>.·)
        |(?<space>(?<=[0-9])[ ](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[ ](?=[0-9]))
        |(?<=[^（《“〔])(?:政府信息公开|(?:工作)?年度报告|申请情况|行政复议|行政诉讼)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
