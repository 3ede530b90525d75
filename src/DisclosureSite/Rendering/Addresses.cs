using System.Globalization;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>
/// The addresses of the site (design §6). A site path begins with <c>/</c>, is percent-encoded and ends in <c>/</c> where it names a
/// page; it becomes a relative link only when a page is rendered.
/// </summary>
internal static partial class Addresses
{
    public const string Home = "/";
    public const string Indicators = "/indicators/";
    public const string Checks = "/checks/";
    public const string About = "/about/";
    public const string Glossary = "/glossary/";
    public const string Compare = "/compare/";
    public const string CompareIndex = "/compare/index.js";
    public const string CompareFormats = "/compare/formats.js";
    public const string Corrections = "/corrections/";
    public const string Timeliness = "/timeliness/";
    public const string Data = "/data/";
    public const string Database = "/data/archive.sqlite";
    public const string IndicatorWorkbook = "/data/indicators.xlsx";
    public const string Search = "/search/";
    public const string OpenSearch = "/opensearch.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string Feed = "/feed.xml";
    public const string CorrectionsFeed = "/corrections/feed.xml";
    public const string NotFound = "/404.html";

    public static string Of(Agency agency) => $"/{agency.Slug}/";

    public static string Of(Report report) => $"/{report.Agency.Slug}/{report.Year}/";

    /// <summary>What is new of an agency.</summary>
    public static string FeedOf(Agency agency) => $"{Of(agency)}feed.xml";

    /// <summary>A part of the sitemap, where its addresses are too many for one file.</summary>
    public static string SitemapPart(int number) => $"/sitemap-{number.ToString(CultureInfo.InvariantCulture)}.xml";

    /// <summary>What changed since the year before.</summary>
    public static string ChangesOf(Report report) => $"{Of(report)}changes/";

    /// <summary>The report's figures for the page that compares.</summary>
    public static string FiguresOf(Report report) => $"{Of(report)}figures.js";

    public static string OfFile(Report report, string name) => Of(report) + Uri.EscapeDataString(name);

    public static string Of(Report report, Attachment attachment) =>
        $"{Of(report)}attachments/{Uri.EscapeDataString(attachment.Name)}";

    public static string Of(Report report, CellKey cell) => Of(report) + Fragment(Anchor(cell));

    public static string Of(ReportYear year) => $"/years/{year}/";

    /// <summary>A year's findings, where those of all years are too many for one page.</summary>
    public static string ChecksOf(ReportYear year) => $"{Checks}{year}/";

    public static string Of(Indicator indicator) => $"/indicators/{Uri.EscapeDataString(indicator.Id)}/";

    public static string CsvOf(Indicator indicator) => $"/indicators/{Uri.EscapeDataString(indicator.Id)}.csv";

    public static string FiguresOf(ReportYear year) => $"/data/figures-{year}.csv";

    public static string OfFreePage(string slug) => $"/{Uri.EscapeDataString(slug)}/";

    /// <summary>Where a term is explained: its own words are its address, so that terms may come and go around it.</summary>
    public static string Of(GlossaryTerm term) => Glossary + Fragment(Anchor(term));

    /// <summary>The cell that a finding names, in its own report or in another.</summary>
    public static string Of(Report report, CellReference cell) =>
        cell.Report is { } other ? $"/{other}/{Fragment(Anchor(cell.Key))}" : Of(report, cell.Key);

    /// <summary>The file below the output folder that a site path names.</summary>
    public static string OutputPath(string sitePath)
    {
        var path = Uri.UnescapeDataString(sitePath.AsSpan(1));
        return path.Length == 0 || path[^1] == '/' ? path + "index.html" : path;
    }

    /// <summary>
    /// A figure's id in the page: <c>table.row.column</c>. Labels of additional tables can hold anything, so whatever is neither
    /// letter, digit nor hyphen is written as its code between low lines, which keeps ids valid and unique.
    /// </summary>
    public static string Anchor(CellKey cell) => $"{Encode(cell.Table)}.{Encode(cell.Row)}.{Encode(cell.Column)}";

    /// <summary>A term's id in the glossary.</summary>
    public static string Anchor(GlossaryTerm term) => $"term-{Encode(term.Term)}";

    /// <summary>A table's id in the page: a single dot sets it apart from figures and from the theme's own ids.</summary>
    public static string TableAnchor(string tableId) => $"table.{Encode(tableId)}";

    /// <summary>An id as the end of a link.</summary>
    public static string Fragment(string id) => "#" + Uri.EscapeDataString(id);

    /// <summary>
    /// The link from one page to a site path: relative, and to the file itself, for a folder opened from a disk lists its files.
    /// </summary>
    public static string Relative(string fromPage, string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? to : to[..hash];
        var fragment = hash < 0 ? "" : to[hash..];
        if (fragment.Length > 0 && string.Equals(path, fromPage, StringComparison.Ordinal))
        {
            return fragment;
        }

        var folderEnd = fromPage.LastIndexOf('/') + 1;
        var common = 0;
        for (var i = 0; i < folderEnd && i < path.Length && path[i] == fromPage[i]; i++)
        {
            if (path[i] == '/')
            {
                common = i + 1;
            }
        }

        var link = new StringBuilder();
        for (var i = common; i < folderEnd; i++)
        {
            if (fromPage[i] == '/')
            {
                link.Append("../");
            }
        }

        link.Append(path, common, path.Length - common);
        if (path[^1] == '/')
        {
            link.Append("index.html");
        }

        return link.Append(fragment).ToString();
    }

    /// <summary>The link from a page that may be served at any address, such as the one for pages not found.</summary>
    public static string Absolute(string basePath, string to) => basePath + to[1..];

    /// <summary>A part of an id: whatever is neither letter, digit nor hyphen as its code between low lines.</summary>
    public static string Encode(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return EncodeSlowly(text);
            }
        }

        return text;
    }

    private static string EncodeSlowly(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '-')
            {
                encoded.Append(rune.ToString());
            }
            else
            {
                encoded.Append('_').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return encoded.ToString();
    }
}
