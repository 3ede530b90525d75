using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// What a host sends along with the files of the site. This is the one list: <c>_headers</c> is made from it, and tests hold
/// <c>netlify.toml</c>, the snippets for servers and the theme's own policy against it.
/// </summary>
internal static class HostHeaders
{
    /// <summary>What a page may load and do; it stands in every page as well, for a disk sends no headers.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    /// <summary>How long assets keep, whose names change with their content: for ever, which is a year.</summary>
    public const string CacheOfAssets = "public, max-age=31536000, immutable";

    /// <summary>How long all else keeps: it may be kept, and is asked for again at every use.</summary>
    public const string CacheOfAllElse = "public, max-age=0, must-revalidate";

    /// <summary>Where the assets are, with which a browser keeps them.</summary>
    public const string Assets = "/assets/";

    /// <summary>
    /// For every file. All of it is public, nobody logs in and no page asks for anything but files, so that the pages of others may
    /// read the data too.
    /// </summary>
    public static ImmutableArray<(string Name, string Value)> OfEveryFile { get; } =
    [
        ("Access-Control-Allow-Origin", "*"),
        ("Content-Security-Policy", ContentPolicy),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "SAMEORIGIN"),
    ];
}
