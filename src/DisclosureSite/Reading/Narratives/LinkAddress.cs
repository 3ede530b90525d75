using System.Globalization;
using System.Text;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Judges the address of a link as a browser will read it.</summary>
internal static class LinkAddress
{
    /// <summary>What the address is; only the first three may be published.</summary>
    public static LinkKind KindOf(string address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return LinkKind.Empty;
        }

        // Browsers drop tabs, line ends and control characters before they look for a scheme, and read \ as /.
        if (address.Contains('\\', StringComparison.Ordinal) || address.EnumerateRunes().Any(IsUnseen) || address.Trim() != address)
        {
            return LinkKind.Malformed;
        }

        var end = address.IndexOfAny([':', '/', '?', '#']);
        if (end < 0 || address[end] != ':')
        {
            return address.StartsWith("//", StringComparison.Ordinal) ? LinkKind.Forbidden : LinkKind.Relative;
        }

        return address[..end].ToLowerInvariant() switch
        {
            "http" or "https" => IsWeb(address) ? LinkKind.Web : LinkKind.Malformed,
            "mailto" => address.Length > end + 1 ? LinkKind.Mail : LinkKind.Malformed,
            _ => LinkKind.Forbidden,
        };
    }

    /// <summary>Whether the address is a whole one of the web, with a host.</summary>
    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
        && address.AsSpan(uri.Scheme.Length).StartsWith("://")
        && uri.UserInfo.Length == 0;

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate;
}
