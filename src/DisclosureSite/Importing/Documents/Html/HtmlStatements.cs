using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>What a page states about its article beside the text: tags for search engines, and lines such as 发布时间：….</summary>
internal sealed partial class HtmlStatements
{
    private const int LongestLine = 120;
    private const int LongestTitle = 120;

    // What an article's title holds, so that it is told from the site's.
    private const string InTitles = "报告";

    private HtmlStatements(string? title, string? date, string? publisher)
    {
        Title = title;
        Date = date;
        Publisher = publisher;
    }

    /// <summary>The title; null: none is stated.</summary>
    public string? Title { get; }

    /// <summary>The date of publication as written; null: none is stated.</summary>
    public string? Date { get; }

    /// <summary>The publisher; null: none is stated.</summary>
    public string? Publisher { get; }

    /// <summary>Looks through a page.</summary>
    /// <param name="page">Its tags.</param>
    /// <param name="contents">All its words.</param>
    public static HtmlStatements Of(IDocument page, IReadOnlyList<ContentBlock> contents)
    {
        var lines = Lines(contents).Where(line => line.Length <= LongestLine).ToList();
        return new HtmlStatements(
            TitleOf(page),
            Tag(page, "PubDate", "PublishDate", "Publish_Date", "article:published_time") is { } date && AnyDate().IsMatch(date) ? date
                : First(lines, PublicationDate()) ?? First(lines, OtherDate()),
            Tag(page, "ContentSource", "Source") ?? First(lines, PublishingBody()));
    }

    /// <summary>Whether a line of the article only repeats such statements, or is for the page.</summary>
    public static bool IsStatement(string line) => HtmlNoise.IsLine(line) || (line.Length <= LongestLine && StatementLine().IsMatch(line));

    private static string? TitleOf(IDocument page)
    {
        List<string?> titles =
        [
            Tag(page, "ArticleTitle", "og:title"),
            .. page.QuerySelectorAll("h1").Select(heading => Plain(heading.TextContent)),
            .. SiteSeparator().Split(page.Title ?? "").Select(Plain),
        ];
        return titles.Find(title => title is not null && title.Length <= LongestTitle && title.Contains(InTitles, StringComparison.Ordinal))
            ?? titles.Find(title => !string.IsNullOrEmpty(title) && title.Length <= LongestTitle);
    }

    private static string? Tag(IDocument page, params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.QuerySelectorAll("meta"))
            {
                if (string.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase)
                    && Plain(meta.GetAttribute("content") ?? "") is { Length: > 0 } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private static string Plain(string text) => WhiteSpace().Replace(UnseenMarks.Without(text), " ").Trim();

    // Labels and what they label often stand in two cells of a table.
    private static IEnumerable<string> Lines(IEnumerable<ContentBlock> contents)
    {
        foreach (var content in contents)
        {
            switch (content)
            {
                case ContentParagraph paragraph:
                    yield return paragraph.Text;
                    break;
                case ContentTable table:
                    var before = "";
                    foreach (var cell in table.Cells)
                    {
                        foreach (var line in Lines(cell.Blocks))
                        {
                            yield return line;
                        }

                        var text = cell.Text;
                        if (before.Length is > 0 and < 20 && text.Length is > 0 and < LongestLine / 2)
                        {
                            yield return before[^1] is ':' or '：' ? before + text : $"{before}：{text}";
                        }

                        before = text;
                    }

                    break;
            }
        }
    }

    private static string? First(List<string> lines, Regex pattern)
    {
        foreach (var line in lines)
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                return match.Groups[1].Value.Trim();
            }
        }

        return null;
    }

    [GeneratedRegex(@"[_|]|\s+[-–—]+\s+|-(?=[^-]*(?:网|政府)\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex SiteSeparator();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[0-9]{4}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"(?:发布|公布|公开|发文)\s*(?:时间|日期)\s*】?\s*[:：]?\s*([0-9]{4}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}\s*日?)", RegexOptions.CultureInvariant)]
    private static partial Regex PublicationDate();

    [GeneratedRegex(@"(?:时间|日期)\s*】?\s*[:：]\s*([0-9]{4}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}\s*日?)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDate();

    [GeneratedRegex(@"(?:来\s*源|发布机构|发布单位|发布机关|公开机构)\s*】?\s*[:：]\s*([^\s:：|｜【\[]{2,40})(?:[\s|｜【\[]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PublishingBody();

    [GeneratedRegex(
        @"^(?:[\s【\[]*(?:(?:信息)?来\s*源|发布机构|发布单位|发布机关|公开机构|(?:发布|公布|公开|发文|生成)?\s*(?:时间|日期)|作者|索引号|主题分类|浏览次数|点击数?|阅读)\s*】?\s*[:：]\s*[^:：。，]{0,40}(?::\d\d){0,2}[\]】|｜]?){1,6}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex StatementLine();
}
