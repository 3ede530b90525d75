using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Makes a report of its files.</summary>
internal static class ReportReader
{
    private static readonly NamedChoice<NarrativeText>[] Texts =
    [
        new("none", NarrativeText.None, "没有收录", "没有", "未", "无"),
        new("summary", NarrativeText.Summary, "摘要", "摘要", "概要"),
        new("full", NarrativeText.Full, "原文", "文"),
    ];

    private static readonly NamedChoice<ReportScope>[] Scopes =
    [
        new("self", ReportScope.Self, "只有本机关", "本"),
        new("all", ReportScope.All, "包括下级机构", "下级", "全", "所有"),
    ];

    private static readonly NamedChoice<ReportStatus>[] Statuses =
    [
        new("draft", ReportStatus.Draft, "草稿", "草稿", "未", "没有"),
        new("withdrawn", ReportStatus.Withdrawn, "已撤下", "撤"),
        new("published", ReportStatus.Published, "已发布", "发布", "公布", "公开"),
    ];

    /// <summary>The report and its earlier addresses, with what could be read; null: it has no format, which has been reported.</summary>
    /// <param name="source">The report's files.</param>
    /// <param name="formats">The formats; null: they have faults, so that tables cannot be understood.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static ReadReport? Read(ReportSource source, FormatCatalog? formats, DiagnosticList diagnostics)
    {
        var (agency, year) = (source.Origin.Agency, source.Origin.Year);
        var frontMatter = new MappingReader(
            source.FrontMatter,
            diagnostics,
            "title", "published", "publisher", "format", "period", "source", "text", "scope", "status", "explanations", "tables",
            "redirect-from", "withdrawn", "withdrawn-reason");
        var title = frontMatter.RequiredText("title");
        var format = formats is null ? null : FindFormat(source, frontMatter, formats, diagnostics);
        var explanations = Explanations(frontMatter, diagnostics);
        var attachments = source.Attachments.ToDictionary(
            attachment => Path.GetFileName(attachment.File), attachment => attachment.Name, StringComparer.Ordinal);
        var narrative = NarrativeReader.ReadSections(source.Narrative, title, format, attachments, diagnostics);
        CheckAgencyYears(source, agency, year, diagnostics);
        if (format is null)
        {
            return null;
        }

        var vouchedCells = explanations.Select(explanation => explanation.Key).ToHashSet(StringComparer.Ordinal);
        var tables = ReportTablesReader.Read(source, frontMatter, format, vouchedCells, diagnostics);
        var published = frontMatter.Date("published");
        var period = Period(frontMatter, year, diagnostics);
        CheckDates(tables.Corrections, published ?? period.End, diagnostics);
        var status = frontMatter.Choice("status", Statuses) ?? ReportStatus.Published;
        var report = new Report
        {
            Agency = agency,
            Year = year,
            Format = format,
            Title = title ?? "",
            Published = published,
            Publisher = frontMatter.Text("publisher"),
            Period = period,
            SourceUrl = frontMatter.WebAddress("source", diagnostics),
            Text = frontMatter.Choice("text", Texts) ?? NarrativeText.Full,
            Scope = frontMatter.Choice("scope", Scopes) ?? DefaultScope(agency.Level),
            Status = status,
            Withdrawal = WithdrawalOf(frontMatter, status, published, diagnostics),
            Narrative = narrative,
            Tables = tables.Tables,
            Corrections = tables.Corrections,
            Explanations = explanations,
            Attachments = source.Attachments,
            RedirectFrom = Redirects.Read(frontMatter, diagnostics, out var redirects),
            TitlePlace = frontMatter.PlaceOf("title"),
            PublishedPlace = published is null ? null : frontMatter.PlaceOf("published"),
            File = source.File,
        };
        if (status == ReportStatus.Published && !report.Tables.IsEmpty && report.Tables.All(table => table.IsBlank))
        {
            diagnostics.Add(DiagnosticCodes.PublishedWithoutFigures, new SourcePlace(source.File));
        }

        return new ReadReport(report, redirects);
    }

    private static Format? FindFormat(
        ReportSource source, MappingReader frontMatter, FormatCatalog formats, DiagnosticList diagnostics)
    {
        var year = source.Origin.Year;
        if (frontMatter.Text("format") is not { } id)
        {
            if (formats.For(year) is { } covering)
            {
                return covering;
            }

            diagnostics.Add(
                DiagnosticCodes.NoFormatForYear, new SourcePlace(source.File), year.ToString(), Names(formats));
            return null;
        }

        if (formats.Find(id) is { } named)
        {
            return named;
        }

        diagnostics.Add(
            DiagnosticCodes.UnknownFormat, frontMatter.PlaceOf("format"), id,
            MappingReader.Suggestion(id, formats.All.Select(format => format.Id)), Names(formats));
        return null;
    }

    private static string Names(FormatCatalog formats) => string.Join('、', formats.All.Select(format => format.Id));

    private static ImmutableArray<Explanation> Explanations(MappingReader frontMatter, DiagnosticList diagnostics)
    {
        if (frontMatter.Mapping("explanations") is not { } mapping)
        {
            return [];
        }

        var keys = mapping.Entries.Select(entry => entry.Key).ToArray();
        var reader = new MappingReader(mapping, diagnostics, keys);
        var explanations = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var key in keys)
        {
            if (!reader.Has(key))
            {
                diagnostics.Add(DiagnosticCodes.ExplanationWithoutText, reader.KeyPlaceOf(key), key);
            }
            else if (reader.Text(key) is { } text)
            {
                explanations.Add(new Explanation(key, text, reader.KeyPlaceOf(key)));
            }
        }

        return explanations.DrainToImmutable();
    }

    private static void CheckAgencyYears(ReportSource source, Agency agency, ReportYear year, DiagnosticList diagnostics)
    {
        if (year < agency.From || year > agency.Until)
        {
            diagnostics.Add(
                DiagnosticCodes.ReportOutsideYears, new SourcePlace(source.File), year.ToString(),
                $"{(agency.From is { } from ? $"from: {from}" : "")}{(agency.From is null || agency.Until is null ? "" : "，")}{(agency.Until is { } until ? $"until: {until}" : "")}");
        }
    }

    // Only what has been published is corrected, and hardly a century later: a year was mistyped.
    private static void CheckDates(ImmutableArray<Correction> corrections, DateOnly published, DiagnosticList diagnostics)
    {
        const int longest = 100;
        foreach (var correction in corrections)
        {
            if (correction.Date < published || correction.Date.Year - published.Year > longest)
            {
                diagnostics.Add(
                    DiagnosticCodes.CorrectionDateUnlikely, correction.Place,
                    correction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    private static Withdrawal? WithdrawalOf(MappingReader frontMatter, ReportStatus status, DateOnly? published, DiagnosticList diagnostics)
    {
        var withdrawal = new Withdrawal(frontMatter.Date("withdrawn"), frontMatter.Text("withdrawn-reason"));
        if (status == ReportStatus.Withdrawn)
        {
            if (withdrawal.Date < published)
            {
                diagnostics.Add(
                    DiagnosticCodes.WithdrawnBeforePublication, frontMatter.PlaceOf("withdrawn"),
                    withdrawal.Date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    published.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            return withdrawal;
        }

        if ((withdrawal.Date is null ? withdrawal.Reason is null ? null : "withdrawn-reason" : "withdrawn") is { } key)
        {
            diagnostics.Add(DiagnosticCodes.NotWithdrawn, frontMatter.KeyPlaceOf(key), key);
        }

        return null;
    }

    private static ReportPeriod Period(MappingReader frontMatter, ReportYear year, DiagnosticList diagnostics)
    {
        var calendarYear = new ReportPeriod(new DateOnly(year.Value, 1, 1), new DateOnly(year.Value, 12, 31));
        if (frontMatter.Text("period") is not { } text)
        {
            return calendarYear;
        }

        var place = frontMatter.PlaceOf("period");
        if (text.Split('/') is not [var first, var last] || Day(first) is not { } start || Day(last) is not { } end)
        {
            diagnostics.Add(DiagnosticCodes.PeriodForm, place, text);
        }
        else if (end < start)
        {
            diagnostics.Add(DiagnosticCodes.PeriodReversed, place, text);
        }
        else if (start > calendarYear.End || end < calendarYear.Start)
        {
            diagnostics.Add(DiagnosticCodes.PeriodOutsideYear, place, text, year.ToString());
        }
        else
        {
            return new ReportPeriod(start, end);
        }

        return calendarYear;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whose figures a report holds that does not say so.</summary>
    public static ReportScope DefaultScope(AgencyLevel level) =>
        level is AgencyLevel.County or AgencyLevel.City or AgencyLevel.Province ? ReportScope.All : ReportScope.Self;
}
