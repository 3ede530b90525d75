using System.Globalization;
using System.Xml;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// Atom feeds (RFC 4287): <c>/feed.xml</c> tells of new reports, <c>/corrections/feed.xml</c> of corrections and withdrawals,
/// <c>/&lt;agency&gt;/feed.xml</c> of both for one agency; the newest first. Days are those of publication and correction; what has none
/// cannot be told in time and is left out. A feed must name whole addresses, so there is none where the site does not know its host.
/// </summary>
internal static class AtomFeeds
{
    /// <summary>How many entries a feed has at most.</summary>
    public const int MostEntries = 50;

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private sealed record Entry(string Id, DateOnly Day, string Path, string Title, string Text, string By, DateOnly? Published);

    /// <summary>Those of the whole archive.</summary>
    public static IEnumerable<OutputFile> OfArchive(SiteContext site)
    {
        if (site.AddressOf(Addresses.Home) is null)
        {
            yield break;
        }

        yield return Feed(site, Addresses.Feed, Addresses.Home, Texts.FeedOfReports(site.Archive.Site), site.Archive.Reports.SelectMany(report => ReportEntries(site, report)));
        yield return Feed(site, Addresses.CorrectionsFeed, Addresses.Corrections, Texts.FeedOfCorrections(site.Archive.Site), site.Archive.Reports.SelectMany(report => ChangeEntries(site, report)));
    }

    /// <summary>That of an agency; null: the host is not known.</summary>
    public static OutputFile? Of(SiteContext site, Agency agency) => site.AddressOf(Addresses.Home) is null
        ? null
        : Feed(
            site,
            Addresses.FeedOf(agency),
            Addresses.Of(agency),
            Texts.FeedOfAgency(agency, site.Archive.Site),
            site.ReportsOf(agency).SelectMany(report => ReportEntries(site, report).Concat(ChangeEntries(site, report))));

    private static OutputFile Feed(SiteContext site, string path, string page, string title, IEnumerable<Entry> all) => new(
        Addresses.OutputPath(path), stream =>
        {
            List<Entry> entries =
            [
                .. all.OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(MostEntries),
            ];
            using var xml = XmlFiles.To(stream);
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "zh-Hans");
            Text(xml, "id", site.AddressOf(path)!);
            Text(xml, "title", title);

            // A feed without entries has been as it is since before there was anything to tell.
            Text(xml, "updated", TimeOf(entries is [var newest, ..] ? newest.Day : DateOnly.FromDateTime(DateTime.UnixEpoch)));
            Link(xml, "self", "application/atom+xml", site.AddressOf(path)!);
            Link(xml, "alternate", "text/html", site.AddressOf(page)!);
            Author(xml, site.Archive.Site.Operator ?? site.Archive.Site.Title);
            Text(xml, "rights", Texts.Licence(site.Archive.Site.Licence));
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Namespace);
                Text(xml, "id", entry.Id);
                Text(xml, "title", entry.Title);
                Text(xml, "updated", TimeOf(entry.Day));
                if (entry.Published is { } published)
                {
                    Text(xml, "published", TimeOf(published));
                }

                Link(xml, "alternate", "text/html", site.AddressOf(entry.Path)!);
                Author(xml, entry.By);
                Text(xml, "summary", entry.Text);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    private static IEnumerable<Entry> ReportEntries(SiteContext site, Report report)
    {
        if (report is { HasFigures: true, Status: not ReportStatus.Draft, Published: { } published })
        {
            var path = Addresses.Of(report);
            yield return new Entry(
                site.AddressOf(path)!, published, path, Texts.NamedTitle(report), Texts.ReportDescription(report), report.Publisher ?? report.Agency.Name, published);
        }
    }

    private static IEnumerable<Entry> ChangeEntries(SiteContext site, Report report)
    {
        if (report.Status == ReportStatus.Draft)
        {
            yield break;
        }

        if (!report.HasFigures)
        {
            if (report.Withdrawal?.Date is { } day)
            {
                yield return new Entry(
                    TagOf(site, day, $"{report.Key}#withdrawn"),
                    day,
                    Addresses.Of(report),
                    Texts.WithdrawnEntry(report),
                    report.Withdrawal.Reason ?? Texts.WithdrawnNotice,
                    report.Publisher ?? report.Agency.Name,
                    null);
            }

            yield break;
        }

        // One cell can be corrected twice on a day.
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (var correction in report.Corrections)
        {
            var name = $"{report.Key}#{correction.Cell}";
            var id = TagOf(site, correction.Date, name);
            for (var again = 2; !ids.Add(id); again++)
            {
                id = TagOf(site, correction.Date, $"{name}.{again.ToString(CultureInfo.InvariantCulture)}");
            }

            yield return new Entry(
                id,
                correction.Date,
                Addresses.Of(report, correction.Cell),
                Texts.CorrectionEntry(report, Labels.OfCell(report, correction.Cell)),
                Texts.CorrectionText(
                    CorrectionsPage.TextOf(CorrectedText.Was(report, correction)),
                    CorrectionsPage.TextOf(CorrectedText.Now(report, correction)),
                    correction.Reason),
                correction.By ?? report.Publisher ?? report.Agency.Name,
                null);
        }
    }

    // RFC 4151: names what has no page of its own, whatever else changes on the site.
    private static string TagOf(SiteContext site, DateOnly day, string name) =>
        $"tag:{new Uri(site.AddressOf(Addresses.Home)!).IdnHost},{Numbers.Iso(day)}:{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}";

    private static string TimeOf(DateOnly day) => $"{Numbers.Iso(day)}T00:00:00Z";

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, string.Concat(text.EnumerateRunes().Where(rune => IsAllowed(rune.Value))));

    private static bool IsAllowed(int character) => character >= 0x10000 || XmlConvert.IsXmlChar((char)character);

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }
}
