using System.Collections.Frozen;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>Makes sure that no two inputs claim one address of the site.</summary>
internal sealed class SiteAddresses
{
    private const string IndexFile = "/index.html";
    private const string SitePages = "本站的页面";
    private const string SiteFiles = "本站的文件";

    // What the site writes at its root beside folders.
    private static readonly FrozenSet<string> RootFiles = FrozenSet.ToFrozenSet(
        [
            "404.html", "_headers", "_redirects", "atom.xml", "datapackage.json", "favicon.ico", "feed.xml", "index.html",
            "manifest-sha256.txt", "opensearch.xml", "robots.txt", "sitemap.xml",
        ],
        StringComparer.OrdinalIgnoreCase);

    // What it writes in an agency's folder beside its page.
    private static readonly FrozenSet<string> AgencyFiles = FrozenSet.ToFrozenSet(
        ["datapackage.json", "feed.xml", "index.json"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> ownersBySlug = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, string> yearsBySlug;

    // On some disks, names that differ by case alone are one folder.
    private readonly Dictionary<string, (string Spelling, string Owner)> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> redirects = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticList diagnostics;

    /// <summary>The addresses of these agencies, pages and reports; two of one address have been reported.</summary>
    public SiteAddresses(
        IEnumerable<string> agencySlugs, IEnumerable<FreePage> pages, IEnumerable<ReportFolder> reportFolders, DiagnosticList diagnostics)
    {
        this.diagnostics = diagnostics;
        foreach (var slug in agencySlugs)
        {
            var folder = $"{InputContents.ReportsFolder}/{slug}";
            if (!ownersBySlug.TryAdd(slug, folder))
            {
                diagnostics.Add(DiagnosticCodes.AddressTaken, new SourcePlace(folder), slug, ownersBySlug[slug]);
            }
        }

        foreach (var page in pages)
        {
            if (!ownersBySlug.TryAdd(page.Slug, page.Place.File))
            {
                diagnostics.Add(DiagnosticCodes.AddressTaken, page.Place, page.Slug, ownersBySlug[page.Slug]);
            }
        }

        foreach (var (slug, owner) in ownersBySlug)
        {
            folders.Add(slug, (slug, $" {owner} "));
        }

        yearsBySlug = reportFolders.ToLookup(report => report.Agency.Slug, report => report.Year.ToString(), StringComparer.Ordinal);
    }

    /// <summary>
    /// Takes what an agency's earlier address brings along: those of its reports below it, and of the changes of each. A report may still
    /// give one of them another meaning, but in the same letters.
    /// </summary>
    public void AddBelow(string agencySlug, Redirect earlier)
    {
        foreach (var year in yearsBySlug[agencySlug])
        {
            var folder = $"{KeyOf(earlier.Address)}/{year}/changes";
            folders.TryAdd(folder, (folder, $" {earlier.Place.File} "));
        }
    }

    /// <summary>Checks that earlier addresses are free; they must come in an order that is the same in every run.</summary>
    public void Check(IReadOnlyList<Redirect> earlier)
    {
        foreach (var redirect in earlier)
        {
            var key = KeyOf(redirect.Address);
            var owner = OwnerOf(key);
            if (owner is not (SitePages or SiteFiles) && OtherSpellingOf(key, $" {redirect.Place.File} ") is { } other)
            {
                diagnostics.Add(
                    DiagnosticCodes.RedirectSpelling, redirect.Place, redirect.Address, $"/{other.Folder}", $"/{other.Spelling}", other.Owner.Trim());
            }
            else if ((owner ?? redirects.GetValueOrDefault(key)) is { } user)
            {
                diagnostics.Add(DiagnosticCodes.RedirectTaken, redirect.Place, redirect.Address, user);
            }
            else
            {
                redirects.Add(key, $" {redirect.Place.File} ");
            }
        }

        foreach (var redirect in earlier)
        {
            if (FileAbove(KeyOf(redirect.Address)) is { } owner)
            {
                diagnostics.Add(DiagnosticCodes.RedirectTaken, redirect.Place, redirect.Address, owner);
            }
        }
    }

    private static string KeyOf(string address)
    {
        var path = address.TrimEnd('/');
        return (path.EndsWith(IndexFile, StringComparison.OrdinalIgnoreCase) ? path[..^IndexFile.Length] : path).TrimStart('/');
    }

    private string? OwnerOf(string key)
    {
        var segments = key.Split('/');
        var first = segments[0];
        if (first.Length == 0 || Slugs.Reserved.Contains(first.ToLowerInvariant()) || RootFiles.Contains(first) || IsSitemapPart(first))
        {
            return SitePages;
        }

        if (!ownersBySlug.TryGetValue(first, out var owner))
        {
            return null;
        }

        // Below an agency, only the years on which it reports are taken; below a page, nothing is, but it is one folder with it.
        return segments.Length == 1 ? $" {owner} "
            : yearsBySlug[first.ToLowerInvariant()].Contains(segments[1]) ? $" {owner}/{segments[1]} "
            : AgencyFiles.Contains(segments[1]) ? SiteFiles
            : null;
    }

    private static bool IsSitemapPart(string name) =>
        name.StartsWith("sitemap-", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private (string Folder, string Spelling, string Owner)? OtherSpellingOf(string key, string claimant)
    {
        for (var slash = key.IndexOf('/', StringComparison.Ordinal); ; slash = key.IndexOf('/', slash + 1))
        {
            var folder = slash < 0 ? key : key[..slash];
            if (!folders.TryAdd(folder, (folder, claimant)) && folders[folder] is var known && known.Spelling != folder)
            {
                return (folder, known.Spelling, known.Owner);
            }

            if (slash < 0)
            {
                return null;
            }
        }
    }

    // An address that ends like a file's becomes a file, and a file holds no others.
    private string? FileAbove(string key)
    {
        for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
        {
            if (Path.HasExtension(key[..slash]) && redirects.TryGetValue(key[..slash], out var owner))
            {
                return owner;
            }
        }

        return null;
    }
}
