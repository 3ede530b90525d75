using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/sitemap.xml</c> (sitemaps.org 0.9): every page that others should find, with the day on which its content last changed. A list
/// over several pages is named by its first. Above 50,000 addresses it is an index of parts. It must name whole addresses, so there is
/// none where the site does not know its host.
/// </summary>
internal static class Sitemap
{
    /// <summary>How many addresses a file may have.</summary>
    public const int MostAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly record struct Entry(string Path, DateOnly? Changed);

    /// <summary>The file, or the index and its parts.</summary>
    /// <param name="site">The site.</param>
    /// <param name="most">How many addresses a file may have.</param>
    public static IEnumerable<OutputFile> Of(SiteContext site, int most = MostAddresses)
    {
        if (site.AddressOf(Addresses.Home) is null)
        {
            yield break;
        }

        List<Entry> entries = [.. EntriesOf(site)];
        if (entries.Count <= most)
        {
            yield return File(Addresses.Sitemap, "urlset", "url", site, entries);
            yield break;
        }

        List<Entry> parts = [];
        foreach (var part in entries.Chunk(most))
        {
            var path = Addresses.SitemapPart(parts.Count + 1);
            parts.Add(new Entry(path, part.Max(entry => entry.Changed)));
            yield return File(path, "urlset", "url", site, part);
        }

        yield return File(Addresses.Sitemap, "sitemapindex", "sitemap", site, parts);
    }

    private static OutputFile File(string path, string root, string each, SiteContext site, IEnumerable<Entry> entries) =>
        new(Addresses.OutputPath(path), stream =>
        {
            using var xml = XmlFiles.To(stream);
            xml.WriteStartElement(root, Namespace);
            foreach (var entry in entries)
            {
                xml.WriteStartElement(each, Namespace);
                xml.WriteElementString("loc", Namespace, site.AddressOf(entry.Path));
                if (entry.Changed is { } day)
                {
                    xml.WriteElementString("lastmod", Namespace, Numbers.Iso(day));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    private static IEnumerable<Entry> EntriesOf(SiteContext site)
    {
        var archive = site.Archive;
        var changed = archive.LastChange;
        foreach (var path in (string[])
        [
            Addresses.Home, Addresses.Indicators, Addresses.Compare, Addresses.Checks, Addresses.Timeliness, Addresses.Corrections,
            Addresses.Data, Addresses.DataGuide,
        ])
        {
            yield return new Entry(path, changed);
        }

        yield return new Entry(Addresses.Search, null);
        yield return new Entry(Addresses.About, null);
        foreach (var page in archive.Pages.Where(page => Addresses.OfFreePage(page.Slug) != Addresses.About))
        {
            yield return new Entry(Addresses.OfFreePage(page.Slug), null);
        }

        if (!archive.Glossary.IsEmpty)
        {
            yield return new Entry(Addresses.Glossary, null);
        }

        foreach (var indicator in site.Derived.Indicators)
        {
            yield return new Entry(Addresses.Of(indicator), changed);
        }

        var ofYears = archive.Reports.ToLookup(report => report.Year);
        foreach (var year in archive.Years)
        {
            yield return new Entry(Addresses.Of(year), Archive.LastChangeOf(ofYears[year]));
        }

        foreach (var agency in archive.Agencies)
        {
            yield return new Entry(Addresses.Of(agency), Archive.LastChangeOf(site.ReportsOf(agency)));
            foreach (var report in site.ReportsOf(agency).Where(report => report.Status != ReportStatus.Draft))
            {
                yield return new Entry(Addresses.Of(report), report.LastChange);
                if (report.HasFigures && archive.FindPrevious(report) is { Status: not ReportStatus.Draft } previous)
                {
                    yield return new Entry(Addresses.ChangesOf(report), Archive.LastChangeOf([report, previous]));
                }
            }
        }
    }
}
