using System.Xml;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// The description by which a browser offers the archive as a search engine (OpenSearch 1.1). It must name whole addresses, so there is
/// none where the site does not know its host.
/// </summary>
internal static class OpenSearch
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestShortName = 16;
    private const int LongestName = 48;

    /// <summary>The description; null: the host is not known.</summary>
    public static OutputFile? Of(SiteContext site) => site.AddressOf(Addresses.Search) is not { } search
        ? null
        : new OutputFile(Addresses.OutputPath(Addresses.OpenSearch), stream =>
        {
            using var xml = XmlFiles.To(stream);
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, Cut(site.Archive.Site.Title, LongestShortName));
            xml.WriteElementString("LongName", Namespace, Cut(site.Archive.Site.Title, LongestName));
            xml.WriteElementString("Description", Namespace, Texts.SearchDescription);
            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", search + "?q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteElementString("Language", Namespace, "zh-Hans");
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("OutputEncoding", Namespace, "UTF-8");
            xml.WriteEndElement();
        });

    // The lengths that the standard allows.
    private static string Cut(string text, int length)
    {
        text = new string([.. text.Where(XmlConvert.IsXmlChar)]);
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
