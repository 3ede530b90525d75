using System.Text;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// Files in which Netlify, Cloudflare Pages and others of their kind look for headers and redirects. Their rules name addresses as the
/// public sees them, below the base path. Other servers take them for files like any other.
/// </summary>
internal static class HostFiles
{
    private const string HeadersFile = "/_headers";
    private const string RedirectsFile = "/_redirects";

    public static IEnumerable<OutputFile> Of(SiteContext site)
    {
        yield return FileOf(HeadersFile, HeadersOf(site));
        if (RedirectsOf(site) is { Length: > 0 } redirects)
        {
            yield return FileOf(RedirectsFile, redirects);
        }
    }

    // These hosts let everything but the assets be asked for again by themselves; said twice for one file, some would join both values.
    private static string HeadersOf(SiteContext site)
    {
        var text = new StringBuilder();
        text.Append(site.PathOf("/*")).Append('\n');
        foreach (var (name, value) in HostHeaders.OfEveryFile)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        text.Append(site.PathOf(HostHeaders.Assets)).Append("*\n");
        text.Append("  Cache-Control: ").Append(HostHeaders.CacheOfAssets).Append('\n');
        return text.ToString();
    }

    // Netlify prefers the page that stands at the address unless the status bears its mark; the others take no mark and skip such a
    // line, for which the second stands. In site paths all that means something in this syntax is percent-encoded.
    private static string RedirectsOf(SiteContext site)
    {
        var text = new StringBuilder();
        foreach (var (from, target) in MovedPages.Moves(site))
        {
            var rule = $"{site.PathOf(from)} {site.PathOf(target.Path)} 301";
            text.Append(rule).Append("!\n").Append(rule).Append('\n');
        }

        return text.ToString();
    }

    private static OutputFile FileOf(string path, string text) =>
        new(Addresses.OutputPath(path), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
