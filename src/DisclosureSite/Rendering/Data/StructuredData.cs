using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Pages;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// What a page is, for search engines and other programs: JSON-LD in the words of schema.org. Addresses are whole where the site
/// knows its host; else they are relative to the page, which JSON-LD allows.
/// </summary>
internal sealed class StructuredData
{
    private const string Context = "https://schema.org";
    private const string Language = "zh-Hans";

    // Nothing that could end a script element, and Chinese as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SiteContext site;
    private readonly string path;
    private readonly Utf8JsonWriter json;

    private StructuredData(SiteContext site, string path, Utf8JsonWriter json)
    {
        this.site = site;
        this.path = path;
        this.json = json;
    }

    /// <summary>The data of a page.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">The page's site path.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">The same in a sentence.</param>
    /// <param name="trail">The way to it; empty: it is the home page.</param>
    /// <param name="subject">What it is about; null: nothing but itself.</param>
    public static HtmlText Of(
        SiteContext site, string path, string title, string description, IReadOnlyList<PageLinkView> trail, Action<StructuredData>? subject)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var data = new StructuredData(site, path, json);
            json.WriteStartObject();
            json.WriteString("@context", Context);
            json.WriteStartArray("@graph");
            data.WritePage(title, description);
            data.WriteTrail(trail);
            subject?.Invoke(data);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new HtmlText(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>The site, and the archive as a set of data.</summary>
    public void Archive()
    {
        var archive = site.Archive;
        Begin("WebSite", Addresses.Home);
        Text("name", archive.Site.Title);
        Text("description", archive.Site.Description);
        Text("inLanguage", Language);
        Publisher(archive.Site.Operator);

        // A template must be a whole address.
        if (site.AddressOf(Addresses.Search) is { } search)
        {
            json.WriteStartObject("potentialAction");
            Text("@type", "SearchAction");
            Text("target", search + "?q={search_term_string}");
            Text("query-input", "required name=search_term_string");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        ArchiveData();
    }

    /// <summary>The archive as a set of data.</summary>
    public void ArchiveData()
    {
        var archive = site.Archive;
        Begin("Dataset", Addresses.Data, "archive");
        Text("name", archive.Site.Title);
        Text("description", $"{HomePage.DescriptionOf(archive)}{Texts.DataDescription}");
        Text("url", AddressOf(Addresses.Data));
        Text("inLanguage", Language);
        Licence();
        Publisher(archive.Site.Operator);
        Day("dateModified", archive.LastChange);
        if (archive.Years is [var first, .., var last])
        {
            Text("temporalCoverage", $"{first}/{last}");
        }
        else if (archive.Years is [var only])
        {
            Text("temporalCoverage", only.ToString());
        }

        json.WriteBoolean("isAccessibleForFree", true);
        Downloads(ArchiveDownloads.Of(archive));
        json.WriteEndObject();
    }

    /// <summary>A report, and its figures as a set of data.</summary>
    public void Report(Report report)
    {
        var address = Addresses.Of(report);
        var notice = DataNotice.Of(site, report);
        Begin("Report", address, "report");
        Text("name", report.Title);
        Text("url", AddressOf(address));
        Text("inLanguage", Language);
        Organization("author", report.Agency);
        if (report.Publisher is { } publisher && publisher != report.Agency.Name)
        {
            Organization("publisher", publisher);
        }
        else
        {
            Reference("publisher", Addresses.Of(report.Agency), "agency");
        }

        Day("datePublished", report.Published);
        Day("dateModified", report.LastChange);
        Text("temporalCoverage", $"{Numbers.Iso(report.Period.Start)}/{Numbers.Iso(report.Period.End)}");
        Text("isBasedOn", NarrativeHtml.ExternalOrNull(report.SourceUrl));
        Text("creativeWorkStatus", report.Status switch { ReportStatus.Draft => "Draft", ReportStatus.Withdrawn => "Withdrawn", _ => "Published" });
        Text("creditText", notice.Citation);
        Licence();
        Reference("isPartOf", Addresses.Data, "archive");
        json.WriteEndObject();
        if (!report.HasFigures)
        {
            return;
        }

        Begin("Dataset", address, "data");
        Text("name", Texts.DataOf(report));
        Text("description", Texts.ReportDescription(report));
        Text("url", AddressOf(address));
        Text("inLanguage", Language);
        Licence();
        Reference("creator", Addresses.Of(report.Agency), "agency");
        Reference("isBasedOn", address, "report");
        Reference("isPartOf", Addresses.Data, "archive");
        Day("dateModified", report.LastChange);
        Text("temporalCoverage", $"{Numbers.Iso(report.Period.Start)}/{Numbers.Iso(report.Period.End)}");
        json.WriteBoolean("isAccessibleForFree", true);
        Downloads(ReportDownloads.Of(report));
        json.WriteEndObject();
    }

    /// <summary>An agency.</summary>
    public void Agency(Agency agency)
    {
        Begin("GovernmentOrganization", Addresses.Of(agency), "agency");
        Text("name", agency.Name);
        Text("url", AddressOf(Addresses.Of(agency)));
        if (agency.ShortName != agency.Name || !agency.Aliases.IsEmpty)
        {
            json.WriteStartArray("alternateName");
            foreach (var name in agency.Aliases.Prepend(agency.ShortName).Where(name => name != agency.Name).Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        if (agency.RegionCode is { } code)
        {
            json.WriteStartObject("identifier");
            Text("@type", "PropertyValue");
            Text("propertyID", "GB/T 2260");
            Text("value", code);
            json.WriteEndObject();
        }

        if (agency.ParentSlug is { } slug && site.Archive.FindAgency(slug) is { } parent)
        {
            Organization("parentOrganization", parent);
        }

        json.WriteEndObject();
    }

    /// <summary>An indicator's values as a set of data.</summary>
    public void Indicator(Indicator indicator)
    {
        Begin("Dataset", Addresses.Of(indicator), "data");
        Text("name", indicator.Title);
        Text("description", indicator.Meaning ?? Texts.IndicatorDescription(indicator));
        Text("url", AddressOf(Addresses.Of(indicator)));
        Text("inLanguage", Language);
        Licence();
        Reference("isPartOf", Addresses.Data, "archive");
        Day("dateModified", site.Archive.LastChange);
        json.WriteStartObject("variableMeasured");
        Text("@type", "PropertyValue");
        Text("name", indicator.Title);
        Text("unitText", indicator.Unit);
        json.WriteEndObject();
        json.WriteBoolean("isAccessibleForFree", true);
        Downloads([new LinkView(indicator.Title, Addresses.CsvOf(indicator))]);
        json.WriteEndObject();
    }

    private void WritePage(string title, string description)
    {
        Begin("WebPage", path);
        Text("name", title);
        Text("description", description);
        Text("inLanguage", Language);
        if (path != Addresses.Home)
        {
            Reference("isPartOf", Addresses.Home);
            Reference("breadcrumb", path, "trail");
        }

        json.WriteEndObject();
    }

    private void WriteTrail(IReadOnlyList<PageLinkView> trail)
    {
        if (trail.Count == 0)
        {
            return;
        }

        Begin("BreadcrumbList", path, "trail");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < trail.Count; i++)
        {
            Step(i + 1, trail[i].Text, trail[i].Path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Step(int position, string name, string to)
    {
        json.WriteStartObject();
        Text("@type", "ListItem");
        json.WriteNumber("position", position);
        Text("name", name);
        Text("item", AddressOf(to));
        json.WriteEndObject();
    }

    private void Begin(string type, string page, string? part = null)
    {
        json.WriteStartObject();
        Text("@type", type);
        Text("@id", NameOf(page, part));
    }

    private void Reference(string property, string page, string? part = null)
    {
        json.WriteStartObject(property);
        Text("@id", NameOf(page, part));
        json.WriteEndObject();
    }

    private void Organization(string property, Agency agency)
    {
        json.WriteStartObject(property);
        Text("@type", "GovernmentOrganization");
        Text("@id", NameOf(Addresses.Of(agency), "agency"));
        Text("name", agency.Name);
        json.WriteEndObject();
    }

    private void Organization(string property, string name)
    {
        json.WriteStartObject(property);
        Text("@type", "GovernmentOrganization");
        Text("name", name);
        json.WriteEndObject();
    }

    private void Publisher(string? name)
    {
        if (name is not null)
        {
            Organization("publisher", name);
        }
    }

    // A licence is an address, or else a work that has a name.
    private void Licence()
    {
        if (site.Archive.Site.Licence is not { } licence)
        {
            return;
        }

        if (Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            Text("license", licence);
            return;
        }

        json.WriteStartObject("license");
        Text("@type", "CreativeWork");
        Text("name", licence);
        json.WriteEndObject();
    }

    private void Downloads(IEnumerable<LinkView> files)
    {
        json.WriteStartArray("distribution");
        foreach (var file in files)
        {
            json.WriteStartObject();
            Text("@type", "DataDownload");
            Text("name", file.Text);
            Text("encodingFormat", MediaTypes.Of(file.Path));
            Text("contentUrl", AddressOf(file.Path));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Day(string property, DateOnly? day) => Text(property, day is { } known ? Numbers.Iso(known) : null);

    private void Text(string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }

    private string NameOf(string page, string? part) => AddressOf(part is null ? page : $"{page}#{part}");

    private string AddressOf(string to) => site.AddressOf(to) ?? Addresses.Relative(path, to);
}
