using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>
/// The files of <c>theme/assets</c> under the names by which they are published: <c>site.css</c> becomes
/// <c>site.0123456789ab.css</c>, with the beginning of the SHA-256 of its bytes, so that browsers may keep it for ever. Templates and
/// style sheets name them as they are in the theme.
/// </summary>
internal sealed class ThemeAssets
{
    /// <summary>The folder of the theme and of the site that holds them.</summary>
    public const string Folder = "assets";

    private const string SitePath = $"/{Folder}/";
    private const int DigitsOfSum = 12;

    private readonly FrozenDictionary<string, ThemeAsset> byPath;

    private ThemeAssets(IEnumerable<ThemeAsset> assets)
    {
        All = [.. assets.OrderBy(asset => asset.Path, StringComparer.Ordinal)];
        byPath = All.ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
    }

    /// <summary>No assets.</summary>
    public static ThemeAssets None { get; } = new([]);

    /// <summary>All of them, in ordinal order of their paths in the theme.</summary>
    public ImmutableArray<ThemeAsset> All { get; }

    /// <summary>Names assets, and lets style sheets among them name each other.</summary>
    /// <param name="files">Their bytes by their paths below <c>assets</c>, with <c>/</c>.</param>
    /// <param name="placeOf">How diagnostics name such a path.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static ThemeAssets Of(IReadOnlyDictionary<string, byte[]> files, Func<string, string> placeOf, DiagnosticList diagnostics) =>
        new(new Naming(files, placeOf, diagnostics).All());

    /// <summary>A site path as it is published: that of an asset gets its published name, any other stays.</summary>
    /// <returns>Null: it names an asset that the theme does not have.</returns>
    public string? Published(string sitePath)
    {
        if (!sitePath.StartsWith(SitePath, StringComparison.Ordinal))
        {
            return sitePath;
        }

        var end = sitePath.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? sitePath : sitePath[..end];
        return byPath.TryGetValue(Uri.UnescapeDataString(path[SitePath.Length..]), out var asset)
            ? $"{SitePath}{string.Join('/', asset.PublishedPath.Split('/').Select(Uri.EscapeDataString))}{sitePath[path.Length..]}"
            : null;
    }

    private sealed class Naming(IReadOnlyDictionary<string, byte[]> files, Func<string, string> placeOf, DiagnosticList diagnostics)
    {
        private readonly Dictionary<string, ThemeAsset> named = new(StringComparer.Ordinal);
        private readonly HashSet<string> open = new(StringComparer.Ordinal);

        public List<ThemeAsset> All() => [.. files.Keys.Order(StringComparer.Ordinal).Select(Name)];

        private ThemeAsset Name(string path)
        {
            if (named.TryGetValue(path, out var known))
            {
                return known;
            }

            open.Add(path);
            var bytes = path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? WithPublishedNames(path) : files[path];
            open.Remove(path);
            var sum = Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigitsOfSum];
            var ending = Path.GetExtension(path);
            return named[path] = new ThemeAsset(path, $"{path[..^ending.Length]}.{sum}{ending}", bytes);
        }

        // A character for each byte: whatever the encoding, addresses stand out and all else stays as it is.
        private byte[] WithPublishedNames(string path)
        {
            var css = Encoding.Latin1.GetString(files[path]);
            var published = new StringBuilder(css.Length);
            var done = 0;
            foreach (var link in StyleSheetLinks.In(css))
            {
                if (PublishedAddress(path, css, link) is { } address)
                {
                    published.Append(css, done, link.Start - done).Append(address);
                    done = link.Start + link.Length;
                }
            }

            return done == 0 ? files[path] : Encoding.Latin1.GetBytes(published.Append(css, done, css.Length - done).ToString());
        }

        // Null: it stays as it is.
        private string? PublishedAddress(string path, string css, StyleSheetLink link)
        {
            var written = css.Substring(link.Start, link.Length);
            var address = StyleSheetEscapes.Unescape(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(written)));
            var end = EndOfPath(address);
            if (IsFromRoot(address) && !address.StartsWith(SitePath, StringComparison.Ordinal))
            {
                diagnostics.Add(DiagnosticCodes.AssetOutside, PlaceIn(path, css, link.Start), address);
                return null;
            }

            if (Target(path, address[..end]) is not { } target)
            {
                return null;
            }

            if (!files.ContainsKey(target))
            {
                diagnostics.Add(DiagnosticCodes.AssetMissing, PlaceIn(path, css, link.Start), $"{ThemeAssets.Folder}/{target}");
                return null;
            }

            if (open.Contains(target))
            {
                diagnostics.Add(DiagnosticCodes.AssetsCircular, PlaceIn(path, css, link.Start), $"{ThemeAssets.Folder}/{target}");
                return null;
            }

            // From the root the site's base path would be missing, and a disk has none.
            var folder = IsFromRoot(address)
                ? string.Concat(Enumerable.Repeat("../", path.Count(character => character == '/')))
                    + string.Join('/', target[..(target.LastIndexOf('/') + 1)].Split('/').Select(Uri.EscapeDataString))
                : Escaped(address[..(address.LastIndexOf('/', end - 1) + 1)]);
            var name = Name(target).PublishedPath;
            return folder + Uri.EscapeDataString(name[(name.LastIndexOf('/') + 1)..]) + Escaped(address[end..]);
        }

        private static bool IsFromRoot(string address) =>
            address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

        // Null: it names nothing among the assets.
        private static string? Target(string path, string address)
        {
            if (address.Length == 0 || address.StartsWith("//", StringComparison.Ordinal) || address.AsSpan().ContainsAny(":\\"))
            {
                return null;
            }

            var isFromRoot = IsFromRoot(address);
            var segments = isFromRoot ? [] : path.Split('/')[..^1].ToList();
            foreach (var segment in Uri.UnescapeDataString(isFromRoot ? address[SitePath.Length..] : address).Split('/'))
            {
                if (segment == ".." && segments.Count == 0)
                {
                    return null;
                }

                if (segment == "..")
                {
                    segments.RemoveAt(segments.Count - 1);
                }
                else if (segment != ".")
                {
                    segments.Add(segment);
                }
            }

            return string.Join('/', segments);
        }

        // As it can stand in a style sheet, with quotes or without.
        private static string Escaped(string address)
        {
            var escaped = new StringBuilder(address.Length);
            foreach (var rune in address.EnumerateRunes())
            {
                var isPlain = rune.IsAscii && (Rune.IsLetterOrDigit(rune) || "-._~/?#&=+,;:@!$*%".Contains((char)rune.Value, StringComparison.Ordinal));
                escaped.Append(isPlain ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
            }

            return escaped.ToString();
        }

        private static int EndOfPath(string address)
        {
            var end = address.AsSpan().IndexOfAny('?', '#');
            return end < 0 ? address.Length : end;
        }

        private SourcePlace PlaceIn(string path, string css, int index)
        {
            var line = css.AsSpan(0, index).Count('\n') + 1;
            var lineStart = css.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
            var before = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(css[lineStart..index]));
            return new SourcePlace(placeOf(path), line, before.Length + 1);
        }
    }
}
