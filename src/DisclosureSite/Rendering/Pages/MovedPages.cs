using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Earlier addresses (<c>redirect-from</c>): pages that lead on by themselves, on any server and from a disk.</summary>
internal static class MovedPages
{
    private const string IndexFile = "index.html";

    /// <summary>A page for each.</summary>
    public static IEnumerable<OutputFile> Of(SiteContext site) => Moves(site).Select(move => PageOf(site, move.From, move.Target));

    /// <summary>
    /// All of them, as site paths. An agency's earlier address stands for those of its reports too, where they have none of their own.
    /// </summary>
    public static IEnumerable<(string From, LinkView Target)> Moves(SiteContext site)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var moved = Declared(site.Archive).ToList();
        return moved.Concat(moved.SelectMany(each => Below(site, each.From, each.Target)))
            .Where(move => taken.Add(Addresses.OutputPath(move.From)));
    }

    private static IEnumerable<(string From, LinkView Target)> Declared(Archive archive) =>
        archive.Agencies.SelectMany(agency => agency.RedirectFrom.Select(from => (PathOf(from), SiteContext.LinkTo(agency))))
            .Concat(archive.Reports.SelectMany(report => report.RedirectFrom.Select(from => (PathOf(from), SiteContext.LinkTo(report)))));

    private static IEnumerable<(string From, LinkView Target)> Below(SiteContext site, string from, LinkView target)
    {
        if (!from.EndsWith('/') || site.Archive.FindAgency(target.Path.Trim('/')) is not { } agency)
        {
            yield break;
        }

        foreach (var report in site.ReportsOf(agency))
        {
            yield return ($"{from}{report.Year}/", SiteContext.LinkTo(report));
            if (site.Files.Resolve(Addresses.Home, Addresses.ChangesOf(report)) is not null)
            {
                yield return ($"{from}{report.Year}/changes/", new LinkView(report.Title, Addresses.ChangesOf(report)));
            }
        }
    }

    // /old/x and /old/x/index.html are pages as /old/x/ is; /old/x.html is a file.
    private static string PathOf(string address)
    {
        var segments = address.Trim('/').Split('/').ToList();
        if (segments[^1].Equals(IndexFile, StringComparison.OrdinalIgnoreCase))
        {
            segments[^1] = "";
        }
        else if (Path.GetExtension(segments[^1]).ToLowerInvariant() is not (".html" or ".htm" or ".shtml"))
        {
            segments.Add("");
        }

        return "/" + string.Join('/', segments.Select(Uri.EscapeDataString));
    }

    private static OutputFile PageOf(SiteContext site, string from, LinkView target) => site.Page(
        PageTemplate.Moved, from, Texts.Moved, Texts.MovedTo(target.Text), () => new MovedView(target), movedTo: target.Path);
}
