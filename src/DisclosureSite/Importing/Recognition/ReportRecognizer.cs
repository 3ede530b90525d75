using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Finds the parts of a report in a document: title, narrative by sections, statutory tables, who signed it and when.</summary>
internal sealed partial class ReportRecognizer
{
    private const int LongestTitle = 60;
    private const int LongestHeading = 40;
    private const int LongestSignature = 40;
    private const int LongestPageLine = 120;
    private const int TitleWithin = 40;
    private const int MostTitleLines = 4;
    private const string Numerals = "一二三四五六七八九十";

    private readonly SourceDocument document;
    private readonly DocumentFlow flow;
    private readonly List<FlowItem> items;
    private readonly List<FlowParagraph> omitted = [];
    private string? title;
    private bool isTitleFromText;
    private DateOnly? published;
    private string? publisher;

    private ReportRecognizer(SourceDocument document, DocumentFlow flow)
    {
        this.document = document;
        this.flow = flow;
        items = [.. flow.Items];
    }

    /// <summary>Reads a document as a report.</summary>
    /// <param name="document">The document.</param>
    /// <param name="formats">The formats that it may have, the likeliest first.</param>
    public static RecognizedReport Recognize(SourceDocument document, IEnumerable<Format> formats) =>
        new ReportRecognizer(document, DocumentFlow.Of(document, formats)).Recognize();

    private RecognizedReport Recognize()
    {
        TakeTitle();
        published = document.StatedDate is { } stated ? DateText.DayIn(stated) : null;
        publisher = document.StatedPublisher;
        OmitPageLines();
        var parts = Parts();
        var isSignature = TakeSignature();
        return new RecognizedReport(flow.Tables, parts)
        {
            Title = title,
            Years = title is null ? [] : DateText.YearsIn(title),
            Periods = [.. document.Blocks.OfType<DocumentParagraph>().SelectMany(paragraph => DateText.WholeYearsIn(paragraph.Text)).Distinct()],
            IsTitleFromText = isTitleFromText,
            Published = published,
            IsSignatureDate = isSignature,
            Publisher = publisher,
            Omitted = [.. omitted, .. flow.PageLines],
        };
    }

    private void TakeTitle()
    {
        var end = Math.Min(items.Count, TitleWithin);
        var at = items.FindIndex(0, end, item => item is FlowParagraph { Text.Length: <= LongestTitle } paragraph && IsTitle(paragraph.Text));
        if (at < 0 || DateText.YearsIn(((FlowParagraph)items[at]).Text).IsEmpty)
        {
            title = TitleOnLines();
            if (title is not null)
            {
                return;
            }
        }

        if (at < 0)
        {
            title = document.StatedTitle is { } stated && IsTitle(stated) ? CellText.OneLine(stated) : TitleInText();
            return;
        }

        title = ((FlowParagraph)items[at]).Text;
        var first = at;

        // 静乐县人民政府 ⏎ 2020年政府信息公开工作年度报告, and the same the other way round.
        if (at > 0 && items[at - 1] is FlowParagraph { Text.Length: < LongestSignature } above && BodyName().IsMatch(above.Text)
            && !title.Contains(above.Text, StringComparison.Ordinal))
        {
            title = above.Text + title;
            first--;
        }

        var isRepeated = document.StatedTitle is { } other && SectionTitles.AreEqual(other, title);
        omitted.AddRange(items.Take(first).OfType<FlowParagraph>());
        items.RemoveRange(0, at + 1);
        while (items.Count > 0 && items[0] is FlowParagraph paragraph && (SectionTitles.AreEqual(paragraph.Text, title) || (isRepeated && IsTitle(paragraph.Text))))
        {
            items.RemoveAt(0);
        }
    }

    // 静乐县人民政府2020年政府信息公 ⏎ 开工作年度报告, as large letters are broken on a page.
    private string? TitleOnLines()
    {
        for (var count = 2; count <= MostTitleLines; count++)
        {
            for (var at = 0; at <= Math.Min(items.Count, TitleWithin) - count; at++)
            {
                var lines = items.Skip(at).Take(count).OfType<FlowParagraph>().Where(line => line.Text.Length < LongestSignature).ToList();
                var joined = string.Concat(lines.Select(line => line.Text));
                if (lines.Count == count && joined.Length <= LongestTitle && IsTitle(joined) && !DateText.YearsIn(joined).IsEmpty)
                {
                    omitted.AddRange(items.Take(at).OfType<FlowParagraph>());
                    items.RemoveRange(0, at + count);
                    return joined;
                }
            }
        }

        return null;
    }

    // 现公布静乐县人民政府2020年政府信息公开年度报告。
    private string? TitleInText()
    {
        var match = items.Take(TitleWithin).OfType<FlowParagraph>().Select(paragraph => TitleWithinText().Match(paragraph.Text)).FirstOrDefault(found => found.Success);
        isTitleFromText = match is not null;
        return match?.Groups[1].Value;
    }

    private static bool IsTitle(string text) =>
        Title().IsMatch(text) && !text.Contains('，', StringComparison.Ordinal) && !text.Contains('>', StringComparison.Ordinal) && !text.EndsWith('。');

    // 主办、备案号: what ends the page, and what follows it.
    private void OmitFooter()
    {
        var end = items.FindLastIndex(item => item is not FlowParagraph paragraph || NumberOf(paragraph.Text) > 0) + 1;
        var at = items.FindIndex(end, item => item is FlowParagraph { Text.Length: <= LongestPageLine } paragraph && Footer().IsMatch(paragraph.Text));
        if (at >= 0)
        {
            omitted.AddRange(items.Skip(at).OfType<FlowParagraph>());
            items.RemoveRange(at, items.Count - at);
        }
    }

    // 来源：… 发布时间：… 浏览次数：… above the text, 打印 关闭 below it.
    private void OmitPageLines()
    {
        OmitFooter();
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i] is not FlowParagraph { Text.Length: <= LongestPageLine } paragraph
                || !(PageLine().IsMatch(paragraph.Text) || IsTableTitle(paragraph.Text)))
            {
                continue;
            }

            if (PublishedLine().Match(paragraph.Text) is { Success: true } date)
            {
                published ??= DateText.DayIn(date.Groups[1].Value);
            }

            if (SourceLine().Match(paragraph.Text) is { Success: true } source)
            {
                publisher ??= source.Groups[1].Value;
            }

            omitted.Add(paragraph);
            items.RemoveAt(i);
        }
    }

    // The site prints the titles of the tables over them; a part of the report may bear the same name.
    private bool IsTableTitle(string text) =>
        text.Length <= LongestHeading
        && flow.Tables.Format.Tables.Any(table => TableWords.IsTitleOf(table, text))
        && new SectionTitles(flow.Tables.Format).Take(text) is null;

    private ImmutableArray<NarrativePart> Parts()
    {
        var titles = new SectionTitles(flow.Tables.Format);
        var parts = ImmutableArray.CreateBuilder<NarrativePart>();
        var part = "";
        var last = 0;
        var content = ImmutableArray.CreateBuilder<FlowItem>();
        foreach (var item in items.SelectMany(item => SplitHeading(item)))
        {
            if (item is FlowParagraph { Text.Length: <= LongestHeading } paragraph
                && (titles.Take(paragraph.Text) is not null || (last > 0 && NumberOf(paragraph.Text) == last + 1 && IsHeadingLike(paragraph.Text))))
            {
                Finish();
                part = paragraph.Text.TrimEnd('。', '：', ':');
                last = NumberOf(part) is > 0 and var number ? number : last + 1;
            }
            else
            {
                content.Add(item);
            }
        }

        Finish();
        return parts.DrainToImmutable();

        void Finish()
        {
            if (part.Length > 0 || content.Count > 0)
            {
                parts.Add(new NarrativePart(part, content.DrainToImmutable()));
            }
        }
    }

    // 一、总体情况。2023年，… in one paragraph.
    private IEnumerable<FlowItem> SplitHeading(FlowItem item)
    {
        if (item is FlowParagraph paragraph
            && paragraph.Text.AsSpan().IndexOfAny('。', '：') is > 2 and <= LongestHeading and var end
            && end + 1 < paragraph.Text.Length
            && NumberOf(paragraph.Text) > 0
            && new SectionTitles(flow.Tables.Format).Take(paragraph.Text[..end]) is not null)
        {
            return [paragraph with { Text = paragraph.Text[..end] }, paragraph with { Text = paragraph.Text[(end + 1)..] }];
        }

        return [item];
    }

    private static bool IsHeadingLike(string text) => text.AsSpan().IndexOfAny("。；！？") < 0;

    // 三、…: 3; 0: not numbered so.
    private static int NumberOf(string text)
    {
        var comma = text.AsSpan().IndexOfAny("、，．.");
        return comma switch
        {
            1 => Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1,
            2 when text[0] == '十' => 10 + Numerals.IndexOf(text[1], StringComparison.Ordinal) + 1,
            _ => 0,
        };
    }

    // The report's last lines: 静乐县人民政府办公室 ⏎ 2021年1月22日. They stay where they are.
    private bool TakeSignature()
    {
        var paragraphs = items.OfType<FlowParagraph>().ToList();
        var at = paragraphs.FindLastIndex(paragraph => paragraph.Text.Length <= LongestSignature && DateText.IsDay(paragraph.Text));
        if (at < 0)
        {
            return false;
        }

        if (at > 0 && paragraphs[at - 1].Text is { Length: < LongestSignature } name && BodyName().IsMatch(name))
        {
            publisher ??= name;
        }

        if (published is not null)
        {
            return false;
        }

        published = DateText.DayIn(paragraphs[at].Text);
        return published is not null;
    }

    [GeneratedRegex("年.*(?:信息公开|政务公开).*(?:报告|年报)(?:[（(].*[）)])?$|(?:信息公开|政务公开).*年.*(?:报告|年报)(?:[（(].*[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("(?:公布|发布|编制|《|^)([^，。；：《》]{0,30}[12][0-9]{3}年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:报告|年报))", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWithinText();

    [GeneratedRegex("(?:政府|委|办|局|厅|室|院|会|队|处|所|站|校|镇|乡|街道|中心|社|区|公司)$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyName();

    [GeneratedRegex(
        "^(?:[【\\[]?(?:信息来源|文章来源|来源|发布机构|发布单位|索引号|文号|主题分类|主题词|发布时间|发布日期|成文日期|生成日期|公开日期|更新时间|浏览次数|浏览量|点击数|点击量|阅读次数|访问量|字体|字号|作者|责任编辑|编辑|打印|关闭|分享到|上一篇|下一篇|扫一扫)[】\\]：: 　]|(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回顶部|分享)+$|[（(]?(?:续表|续上表|接上表|接上页|转下页)[）)]?$|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?: |$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex PageLine();

    [GeneratedRegex("^(?:主办|承办|协办)(?:单位)?[：:]|^(?:版权所有|技术支持[：:]|Copyright)|网站标识码|ICP备|公网安备", RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    [GeneratedRegex("(?:发布时间|发布日期|公开日期|时间|日期)[】\\]]?[：: ]*([12][0-9]{3}[年/.-][0-9]{1,2}[月/.-][0-9]{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedLine();

    [GeneratedRegex("(?:信息来源|文章来源|来源|发布机构|发布单位)[】\\]]?[：: ]+([^\\s：:|]{2,30}?)(?=浏览|发布|作者|字体|字号|点击|访问|阅读|打印|时间|日期|[\\s|]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();
}
