using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>How running text is to be read, as the elements around it say.</summary>
internal readonly partial record struct HtmlTextStyle
{
    /// <summary>Whether it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether it is a heading's.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether it stands in a cell of a table.</summary>
    public bool IsInCell { get; init; }

    /// <summary>Whether the lines of the file are lines of the page.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>The style inside an element.</summary>
    public HtmlTextStyle Within(IElement element)
    {
        var style = element.GetAttribute("style");
        return this with
        {
            IsBold = style is not null && Weight().Match(style) is { Success: true } weight
                ? weight.Groups[1].Value is not ("normal" or "400" or "300" or "lighter")
                : IsBold || element.LocalName is "b" or "strong" or "th",
            KeepsLines = KeepsLines || element.LocalName is "pre" or "xmp" or "listing" || (style is not null && Lines().IsMatch(style)),
        };
    }

    [GeneratedRegex(@"(?:^|;|\s)font-weight\s*:\s*([a-z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(@"(?:^|;|\s)white-space\s*:\s*pre", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();
}
