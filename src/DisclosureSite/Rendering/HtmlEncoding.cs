using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DisclosureSite.Rendering;

/// <summary>How text becomes markup: Chinese stays readable, <c>&lt; &gt; &amp; " '</c> are always encoded.</summary>
internal static class HtmlEncoding
{
    public static HtmlEncoder Encoder { get; } = new PageEncoder(HtmlEncoder.Create(UnicodeRanges.All));

    public static string Encode(string text) => Encoder.Encode(text);
}
