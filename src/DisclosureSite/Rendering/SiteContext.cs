using System.Collections.Concurrent;
using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Data.Workbooks;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Pages;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering;

/// <summary>What all pages of a rendering share: the archive with what was found in it, and lists that many pages ask for.</summary>
internal sealed class SiteContext
{
    // So that an archive in which no two are alike does not fill the memory.
    private const int MostAdditionalSheets = 256;

    private readonly Theme theme;
    private readonly RenderSettings settings;
    private readonly DiagnosticList diagnostics;
    private readonly SiteView site;
    private readonly string basePath;
    private readonly Glossary? glossary;
    private readonly ConcurrentDictionary<(FormatTable Table, ulong AbsentLines, int Number), TableLayout> layouts = new();
    private readonly ConcurrentDictionary<(FormatTable Table, ulong AbsentLines), SheetTemplate> sheets = new();
    private readonly ConcurrentDictionary<string, SheetTemplate> additionalSheets = new(StringComparer.Ordinal);
    private readonly ILookup<string, Report> reportsByAgency;
    private readonly ILookup<string, Agency> agenciesByParent;
    private readonly ILookup<string, Agency> agenciesBySuccessor;
    private readonly HashSet<(string AgencySlug, ReportYear Year, CellKey Cell)> contradicted;
    private readonly HashSet<(string AgencySlug, ReportYear Year)> corrected;

    public SiteContext(
        Archive archive, ArchiveFindings findings, DerivedArchive derived, Theme theme, RenderSettings settings, DiagnosticList diagnostics)
    {
        Archive = archive;
        Findings = findings;
        Derived = derived;
        this.theme = theme;
        this.settings = settings;
        this.diagnostics = diagnostics;
        basePath = settings.BasePath ?? archive.Site.BasePath;
        Files = new SiteFiles(archive, findings, derived, hasGlossary: !archive.Glossary.IsEmpty);
        glossary = archive.Glossary.IsEmpty ? null : new Glossary(archive.Glossary);
        reportsByAgency = archive.Reports.ToLookup(report => report.Agency.Slug, StringComparer.Ordinal);
        agenciesByParent = archive.Agencies.Where(agency => agency.ParentSlug is not null)
            .ToLookup(agency => agency.ParentSlug!, StringComparer.Ordinal);
        agenciesBySuccessor = archive.Agencies.Where(agency => agency.SuccessorSlug is not null)
            .ToLookup(agency => agency.SuccessorSlug!, StringComparer.Ordinal);
        contradicted = ContradictedTotals(archive, findings);
        corrected = [.. archive.Reports.Where(report => !report.Corrections.IsEmpty).Select(report => (report.Agency.Slug, report.Year))];
        FormatsInUse = [.. archive.Formats.Where(archive.Reports.Where(report => report.HasFigures).Select(report => report.Format).ToHashSet().Contains)];
        Headlines = [.. derived.Indicators.Where(indicator => indicator.IsHeadline)];
        site = new SiteView(
            archive.Site.Title,
            DomainOf(archive.Site),
            archive.Site.Operator ?? "",
            archive.Site.Contact ?? "",
            archive.Site.Licence ?? "",
            archive.Site.SiteId ?? "",
            archive.Site.Icp ?? "",
            archive.Site.Police ?? "",
            [.. RecordPages(archive), .. archive.Pages.Where(page => page.Slug != "about").Select(page => new LinkView(page.Title, Addresses.OfFreePage(page.Slug)))]);
    }

    public Archive Archive { get; }

    public ArchiveFindings Findings { get; }

    public DerivedArchive Derived { get; }

    public SiteFiles Files { get; }

    /// <summary>The formats of which there is a report with figures.</summary>
    public ImmutableArray<Format> FormatsInUse { get; }

    /// <summary>The indicators shown first.</summary>
    public ImmutableArray<Indicator> Headlines { get; }

    public IEnumerable<ThemeAsset> Assets => theme.Assets.All;

    /// <summary>Where attachments are read from.</summary>
    public string InputFolder => settings.InputFolder;

    /// <summary>An agency's reports, by year.</summary>
    public IEnumerable<Report> ReportsOf(Agency agency) => reportsByAgency[agency.Slug];

    /// <summary>The years of which an agency's report should be there and is not, in order.</summary>
    public IEnumerable<ReportYear> MissingYearsOf(Agency agency) =>
        Archive.YearsSpanned.Where(year => Derived.PresenceOf(agency, year) == Presence.Missing);

    public IEnumerable<Agency> ChildrenOf(Agency agency) => agenciesByParent[agency.Slug];

    public IEnumerable<Agency> PredecessorsOf(Agency agency) => agenciesBySuccessor[agency.Slug];

    /// <summary>The formats in use that have an indicator, by year.</summary>
    public IEnumerable<Format> FormatsWith(Indicator indicator) =>
        FormatsInUse.Where(format => format.Indicators.Any(other => other.Id == indicator.Id));

    /// <summary>The newest format that has an indicator: the one that describes it.</summary>
    public Format FormatOf(Indicator indicator) => FormatsWith(indicator).LastOrDefault() ?? Archive.Formats[^1];

    /// <summary>Whether an agency's figure of a year is a total that its parts contradict.</summary>
    public bool IsContradicted(Indicator indicator, Agency agency, ReportYear year) =>
        contradicted.Count > 0 && indicator.Figure is { } cell && contradicted.Contains((agency.Slug, year, cell));

    /// <summary>Whether a figure of a report is a total that its parts contradict.</summary>
    public bool IsContradicted(Report report, CellKey cell) => contradicted.Contains((report.Agency.Slug, report.Year, cell));

    /// <summary>
    /// What a report first printed where an indicator's figure was corrected since, and its unit where neither the text nor the form says it;
    /// null: it was not.
    /// </summary>
    public (string Reported, string? Unit)? PublishedBeforeCorrection(Indicator indicator, Agency agency, ReportYear year)
    {
        if (corrected.Count == 0 || !corrected.Contains((agency.Slug, year)) || Archive.FindReport(agency.Slug, year) is not { } report)
        {
            return null;
        }

        // The report's own format says where the figure stands; the indicator as shown is the newest format's.
        foreach (var own in report.Format.Indicators)
        {
            if (string.Equals(own.Id, indicator.Id, StringComparison.Ordinal)
                && own.Figure is { } key
                && report.FindTable(key.Table) is { } table
                && (table.Format.RowIndex(key.Row), table.Format.ColumnIndex(key.Column)) is ( >= 0, >= 0) and var (row, column))
            {
                return table.PublishedBeforeCorrection(row, column) is { } published
                    ? (published.Reported, table.UnsaidUnit(published, row, column))
                    : null;
            }
        }

        return null;
    }

    /// <summary>The terms that a page links to the glossary.</summary>
    public TermLinks TermsOn(string page) => new(glossary, page);

    /// <summary>How a table stands on a page.</summary>
    /// <param name="table">The table.</param>
    /// <param name="number">Its number in the page.</param>
    public TableLayout LayoutOf(DerivedTable table, int number)
    {
        var format = table.Table.Format;
        return !format.IsAdditional && AbsentLinesOf(table.Table) is { } absent
            ? layouts.GetOrAdd((format, absent, number), static (key, table) => TableLayout.Of(table, key.Number), table)
            : TableLayout.Of(table, number);
    }

    /// <summary>How a table stands in a workbook.</summary>
    public SheetTemplate SheetOf(ReportTable table)
    {
        if (table.Format.IsAdditional)
        {
            return AdditionalSheetOf(table);
        }

        return AbsentLinesOf(table) is { } absent
            ? sheets.GetOrAdd((table.Format, absent), static (_, table) => SheetTemplate.Of(table), table)
            : SheetTemplate.Of(table);
    }

    /// <summary>A page, made when it is written.</summary>
    /// <param name="template">Its kind.</param>
    /// <param name="path">Its site path.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">The same in a sentence.</param>
    /// <param name="view">Makes what it shows.</param>
    /// <param name="isDraft">Whether it shows what is not published yet.</param>
    /// <param name="article">The report that it shows, if it is a report's page.</param>
    /// <param name="movedTo">The site path to which it leads on; null: it is a page of its own.</param>
    /// <param name="subject">Tells programs what it is about; null: nothing but itself.</param>
    public OutputFile Page(
        PageTemplate template,
        string path,
        string title,
        string description,
        Func<object> view,
        bool isDraft = false,
        Report? article = null,
        string? movedTo = null,
        Action<StructuredData>? subject = null)
    {
        var isNotFound = ReferenceEquals(template, PageTemplate.NotFound);
        var isHome = ReferenceEquals(template, PageTemplate.Home);
        return new OutputFile(Addresses.OutputPath(path), stream =>
        {
            var isFound = !isNotFound && movedTo is null;
            var feed = isFound ? FeedFor(path) : null;
            var trail = isFound ? Trail.Of(this, path, title) : [];
            var head = new PageHead(
                title,
                isHome ? title : Texts.FullTitle(title, Archive.Site.Title),
                description,
                isNotFound ? null : AddressOf(movedTo ?? path),
                isHome || isNotFound ? null : article is null ? title : article.Agency.Name,
                Texts.ColumnType,
                article is null ? null : TagsOf(article),
                Texts.PrintedHeader(title, article?.Published is { } published ? Numbers.Show(published) : null),
                template.Name,
                NavigationOf(path),
                isHome,
                isDraft,
                settings.IsPreview)
            {
                MovedTo = movedTo,
                Feed = feed?.Path,
                FeedTitle = feed?.Text ?? "",
                Trail = trail,
                StructuredData = isFound ? StructuredData.Of(this, path, title, description, trail, subject) : null,
            };
            theme.Write(stream, template, view(), site, head, path, isNotFound ? basePath : null, diagnostics);
        });
    }

    /// <summary>Where a page stands on the Web; null: the site does not know its host.</summary>
    public string? AddressOf(string path) => Archive.Site.Host is { } host ? host + Addresses.Absolute(basePath, path) : null;

    /// <summary>Where a page stands on its host.</summary>
    public string PathOf(string path) => Addresses.Absolute(basePath, path);

    /// <summary>A link to a report.</summary>
    public static LinkView LinkTo(Report report) => new(report.Title, Addresses.Of(report));

    /// <summary>A link to a report among those of other agencies.</summary>
    public static LinkView NamedLinkTo(Report report) => new(Texts.NamedTitle(report), Addresses.Of(report));

    /// <summary>A link to an agency.</summary>
    public static LinkView LinkTo(Agency agency) => new(agency.Name, Addresses.Of(agency));

    private static string DomainOf(Site site) => site.Host is { } host ? new Uri(host).Authority : "";

    private static ArticleTagsView TagsOf(Report report) => new(
        report.Title,
        report.Published is { } published ? Numbers.Iso(published) : null,
        report.Publisher ?? report.Agency.Name,
        Texts.Keywords(report));

    // Whoever follows an agency's page wants to hear of this agency.
    private LinkView? FeedFor(string path) =>
        AddressOf(Addresses.Home) is null ? null
        : path == Addresses.Corrections ? new LinkView(Texts.FeedOfCorrections(Archive.Site), Addresses.CorrectionsFeed)
        : Archive.FindAgency(path.Split('/')[1]) is { } agency ? new LinkView(Texts.FeedOfAgency(agency, Archive.Site), Addresses.FeedOf(agency))
        : new LinkView(Texts.FeedOfReports(Archive.Site), Addresses.Feed);

    // Null: more optional lines than bits; such a table is laid out anew each time.
    private static ulong? AbsentLinesOf(ReportTable table)
    {
        var absent = 0UL;
        var optional = 0;
        for (var row = 0; row < table.Format.Rows.Length; row++)
        {
            if (table.Format.Rows[row].Optional)
            {
                absent |= table.HasRow(row) ? 0 : 1UL << optional;
                optional++;
            }
        }

        for (var column = 0; column < table.Format.Columns.Length; column++)
        {
            if (table.Format.Columns[column].Optional)
            {
                absent |= table.HasColumn(column) ? 0 : 1UL << optional;
                optional++;
            }
        }

        return optional <= 64 ? absent : null;
    }

    // Many reports add the same table, each with a description of its own; what they print is all that the sheet shows.
    private SheetTemplate AdditionalSheetOf(ReportTable table)
    {
        var format = table.Format;
        var printed = string.Join(
            '\0',
            [format.Title, format.Unit, format.RowHeader, .. format.Columns.Select(column => column.Label), "", .. format.Rows.Select(row => row.Label)]);
        if (additionalSheets.TryGetValue(printed, out var known))
        {
            return known;
        }

        var made = SheetTemplate.Of(table);
        if (additionalSheets.Count < MostAdditionalSheets)
        {
            additionalSheets.TryAdd(printed, made);
        }

        return made;
    }

    private static HashSet<(string AgencySlug, ReportYear Year, CellKey Cell)> ContradictedTotals(Archive archive, ArchiveFindings findings)
    {
        HashSet<(string AgencySlug, ReportYear Year, CellKey Cell)> totals = [];
        foreach (var report in archive.Reports)
        {
            foreach (var finding in findings.Of(report))
            {
                if (finding is { Outcome: FindingOutcome.Fails, Rule.Kind: RuleKind.Sum, Cells: [var total, ..] })
                {
                    totals.Add((report.Agency.Slug, report.Year, total.Key));
                }
            }
        }

        return totals;
    }

    // What does not go into the menu stands at the foot of every page, before the archive's own pages.
    private static List<LinkView> RecordPages(Archive archive)
    {
        List<LinkView> links =
        [
            new(TextPages.AboutTitleOf(archive), Addresses.About),
            new(Texts.TimelinessTitle, Addresses.Timeliness),
            new(Texts.CorrectionsTitle, Addresses.Corrections),
        ];
        if (!archive.Glossary.IsEmpty)
        {
            links.Add(new LinkView(Texts.NavigationGlossary, Addresses.Glossary));
        }

        return links;
    }

    private static List<NavigationView> NavigationOf(string path)
    {
        return
        [
            Entry(Texts.NavigationHome, Addresses.Home),
            Entry(Texts.NavigationIndicators, Addresses.Indicators),
            Entry(Texts.CompareTitle, Addresses.Compare),
            Entry(Texts.NavigationChecks, Addresses.Checks),
            Entry(Texts.NavigationData, Addresses.Data),
            Entry(Texts.NavigationSearch, Addresses.Search),
        ];

        NavigationView Entry(string text, string to) => new(
            text,
            to,
            path == to ? "page"
            : to != Addresses.Home && path.StartsWith(to, StringComparison.Ordinal) ? "true"
            : null);
    }
}
