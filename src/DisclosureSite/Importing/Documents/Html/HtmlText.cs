using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>The text of a web page. What its bytes are decides, for declared encodings are often wrong.</summary>
/// <param name="Text">The text; a damaged character in it is U+FFFD, for pages cut descriptions in the middle of one.</param>
/// <param name="IsLegacy">Whether it is GB18030.</param>
/// <param name="IsAscii">Whether it says nothing about the encoding.</param>
internal sealed partial record HtmlText(string Text, bool IsLegacy, bool IsAscii)
{
    private const int LongestHead = 4096;

    private static readonly Encoding LooseGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Whether a file is a web page: its name says so, or it begins like one.</summary>
    public static bool IsPage(string file, ReadOnlySpan<byte> content)
    {
        if (Path.GetExtension(file).ToUpperInvariant() is ".HTML" or ".HTM" or ".SHTML" or ".XHTML" or ".MHT" or ".MHTML")
        {
            return true;
        }

        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, LongestHead)]).Replace("\0", "", StringComparison.Ordinal);
        return Beginning().IsMatch(head) || TableTag().IsMatch(head);
    }

    /// <summary>Whether a file is a page saved with its pictures in one file (.mht).</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, LongestHead)]);
        return ArchiveHeader().IsMatch(head) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text; null, with a diagnostic: the bytes are none that is known.</summary>
    public static HtmlText? Decode(string file, ReadOnlySpan<byte> content, DiagnosticList diagnostics)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TextFileReader.Decode(file, content, diagnostics) is { } wide ? new HtmlText(wide.Text, IsLegacy: false, IsAscii: true) : null;
        }

        if (content.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.FileEmpty, new SourcePlace(file));
            return null;
        }

        if (Utf8.IsValid(content) || LegacyChinese.IsDamagedUtf8(content, out _))
        {
            return new HtmlText(Encoding.UTF8.GetString(content), IsLegacy: false, Ascii.IsValid(content));
        }

        if (LegacyChinese.IsPlausible(content))
        {
            return new HtmlText(LooseGb18030.GetString(content), IsLegacy: true, IsAscii: false);
        }

        diagnostics.Add(DiagnosticCodes.FileNotDecodable, new SourcePlace(file));
        return null;
    }

    /// <summary>Whether the page declares another encoding than its own.</summary>
    /// <param name="declared">As it declares it; null: it does not.</param>
    public bool Contradicts(string? declared) =>
        declared is not null
        && !IsAscii
        && declared.Trim().ToUpperInvariant() is var name
        && (IsLegacy ? !name.StartsWith("GB", StringComparison.Ordinal) : name is not ("UTF-8" or "UTF8"));

    [GeneratedRegex(@"^[^<]{0,200}<(?:!doctype\s+html|html|head|body|meta|title|\?xml[^>]*>\s*<(?:!doctype\s+)?html)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"<(?:table|tr|td|div|p|h[1-6])(?:\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TableTag();

    [GeneratedRegex(@"^\s*(?:From:|MIME-Version:|Content-Type:\s*multipart|Snapshot-Content)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveHeader();
}
