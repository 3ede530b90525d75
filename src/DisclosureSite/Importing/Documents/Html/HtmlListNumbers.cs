using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>The numbers that a browser writes before the items of a list.</summary>
internal static partial class HtmlListNumbers
{
    /// <summary>The number of an item as printed; null: the list has none.</summary>
    public static string? Of(IElement list, int number)
    {
        var type = list.GetAttribute("style") is { } style && StyleType().Match(style) is { Success: true } match ? match.Groups[1].Value
            : list.GetAttribute("type") switch
            {
                "a" => "lower-alpha",
                "A" => "upper-alpha",
                "i" => "lower-roman",
                "I" => "upper-roman",
                _ => "decimal",
            };
        return type.ToUpperInvariant() switch
        {
            "NONE" or "DISC" or "CIRCLE" or "SQUARE" => null,
            "LOWER-ALPHA" or "LOWER-LATIN" => $"{CountingNumbers.Letters(number, 'a')}.",
            "UPPER-ALPHA" or "UPPER-LATIN" => $"{CountingNumbers.Letters(number, 'A')}.",
            "LOWER-ROMAN" => $"{CountingNumbers.Roman(number, isCapital: false)}.",
            "UPPER-ROMAN" => $"{CountingNumbers.Roman(number, isCapital: true)}.",
            "CJK-IDEOGRAPHIC" or "SIMP-CHINESE-INFORMAL" or "TRAD-CHINESE-INFORMAL" => $"{CountingNumbers.Chinese(number)}、",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };
    }

    [GeneratedRegex(@"(?:^|;|\s)list-style(?:-type)?\s*:\s*([a-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StyleType();
}
