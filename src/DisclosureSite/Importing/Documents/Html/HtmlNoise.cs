using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>What stands around an article on the pages of government sites and is no part of it.</summary>
internal static partial class HtmlNoise
{
    private const int LongestLine = 80;

    /// <summary>Elements that hold no words of the page.</summary>
    public static bool IsSilent(IElement element) => element.LocalName is
        "script" or "style" or "noscript" or "template" or "head" or "iframe" or "frame" or "object" or "embed" or "applet" or "svg" or "math"
        or "canvas" or "audio" or "video" or "select" or "button" or "input" or "textarea" or "datalist" or "map" or "link" or "meta" or "title"
        or "colgroup" or "col" or "param" or "source" or "rp" or "rt";

    /// <summary>Whether the page does not show an element.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { Length: > 0 } style && HiddenStyle().IsMatch(style));

    /// <summary>Whether an element is named as one of the things around an article.</summary>
    public static bool IsNamedSo(IElement element) =>
        element.LocalName is "nav" or "aside" or "footer"
        || (element.LocalName is "div" or "ul" or "section" or "dl" or "p" or "table" or "header" or "span" or "form"
            && (NoisyName().IsMatch(element.Id ?? "") || NoisyName().IsMatch(element.ClassName ?? "")));

    /// <summary>Whether a line is for the page and not for the report: 打印 关闭.</summary>
    public static bool IsLine(string line) =>
        line.Length <= LongestLine && (Tools().IsMatch(line) || Neighbours().IsMatch(line));

    [GeneratedRegex(@"(?:^|;|\s)(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:nav|navbar|navigation|menu|side|sidebar|aside|foot|footer|bottom|breadcrumbs?|crumbs?|position|location|weizhi|dqwz|related|relevant|xgxx|xglj|recommend|hot|share|bdsharebuttonbox|copyright|calendar|weather|banner|toolbar|tools?|pagination|pager|comments?|friendlink|links|login|search|qrcode|ewm|print)(?:$|[\s_-]|\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoisyName();

    [GeneratedRegex(
        @"^(?:[\s\u3000【】\[\]（）()|｜:：/·>＞]*(?:打印(?:本页|此页|文章|页面)?|关闭(?:本页|窗口|页面|此页)?|返回(?:顶部|首页|列表|上一页)?|我要纠错|纠错|收藏(?:本页)?|加入收藏|分享(?:到|至)?|字体(?:大小)?|字号|大|中|小|正文|保护视力色|微信|微博|QQ空间|繁體|简体|无障碍(?:浏览)?))+[\s\u3000【】\[\]（）()|｜:：/·]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tools();

    [GeneratedRegex(
        @"^(?:上一篇|下一篇|上一条|下一条|责任编辑|编辑|审核|浏览次数|浏览量|访问量|访问次数|点击数|点击量|点击次数|阅读次数|阅读量|(?:您|你)?(?:当前|现在)?的?(?:所在)?位置|相关(?:链接|文章|信息|阅读|附件)|扫一扫|用微信扫)(?:\s*[:：]|在手机|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Neighbours();
}
