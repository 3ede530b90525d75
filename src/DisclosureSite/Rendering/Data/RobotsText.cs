using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/robots.txt</c> (RFC 9309): all may be read, and where the sitemap is. Search engines ask for it at the root of a host only; for a
/// site below another the host's own must name the sitemap.
/// </summary>
internal static class RobotsText
{
    public static OutputFile Of(SiteContext site) => new(
        Addresses.OutputPath(Addresses.Robots), stream => stream.Write(Encoding.UTF8.GetBytes(TextOf(site))));

    private static string TextOf(SiteContext site) =>
        "User-agent: *\nDisallow:\n" + (site.AddressOf(Addresses.Sitemap) is { } map ? $"\nSitemap: {map}\n" : "");
}
