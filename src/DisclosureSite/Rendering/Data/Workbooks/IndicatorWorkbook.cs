using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>
/// <c>/data/indicators.xlsx</c>: all series. A row for each report and a column for each indicator, so that it can be filtered, sorted
/// and pivoted; the main ones also by agency and year. Sheets of more rows than spreadsheets have go on in others.
/// </summary>
internal sealed class IndicatorWorkbook
{
    /// <summary>How many rows a sheet holds below its header.</summary>
    public const int MostRows = 1_048_575;

    private readonly SiteContext site;
    private readonly int mostRows;
    private readonly List<Report> reports;
    private readonly List<Agency> agencies;
    private readonly List<Indicator> rates;
    private readonly SheetNames names = new();
    private readonly List<(string Name, Action<XmlBytes> Write)> sheets = [];
    private readonly SortedDictionary<(int Indicator, ReportYear Year, string Reason), int> breaks =
        new(Comparer<(int Indicator, ReportYear Year, string Reason)>.Create(static (one, other) =>
            one.Indicator != other.Indicator ? one.Indicator.CompareTo(other.Indicator)
            : one.Year != other.Year ? one.Year.CompareTo(other.Year)
            : string.CompareOrdinal(one.Reason, other.Reason)));

    private readonly List<(Report Report, int Indicator, decimal Value)> partialSums = [];

    private IndicatorWorkbook(SiteContext site, int mostRows)
    {
        this.site = site;
        this.mostRows = mostRows;
        reports = [.. site.Archive.Reports.Where(report => report.HasFigures)];
        agencies = [.. reports.Select(report => report.Agency).Distinct()];
        rates = [.. site.Derived.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Rate)];
    }

    /// <param name="site">The site.</param>
    /// <param name="mostRows">How many rows a sheet holds below its header.</param>
    public static OutputFile Of(SiteContext site, int mostRows = MostRows) => new(
        Addresses.OutputPath(Addresses.IndicatorWorkbook), stream => new IndicatorWorkbook(site, mostRows).Write(stream));

    private void Write(Stream stream)
    {
        sheets.Add((names.Of(Texts.SheetOfNotice), WriteNotice));
        sheets.Add((names.Of(Texts.SheetOfIndicators), WriteIndicators));
        AddParts(Texts.SheetOfValues, reports, WriteValues);
        foreach (var indicator in site.Headlines)
        {
            AddParts(indicator.Title, agencies, (xml, part) => WriteYears(xml, indicator, part));
        }

        AddParts(Texts.SheetOfRates, reports, WriteRates);
        sheets.Add((names.Of(Texts.SheetOfBreaks), WriteBreaks));
        sheets.Add((names.Of(Texts.SheetOfContradictions), WriteContradictions));
        sheets.Add((names.Of(Texts.SheetOfPartialSums), WritePartialSums));

        using var workbook = new Workbook(stream, DataNotice.OfArchive(site), [.. sheets.Select(sheet => sheet.Name)]);
        for (var i = 0; i < sheets.Count; i++)
        {
            workbook.Sheet(i, sheets[i].Write);
        }

        workbook.Finish();
    }

    private void AddParts<T>(string title, List<T> rows, Action<XmlBytes, IReadOnlyList<T>> write)
    {
        for (var start = 0; start == 0 || start < rows.Count; start += mostRows)
        {
            var part = rows.GetRange(start, Math.Min(mostRows, rows.Count - start));
            sheets.Add((names.Of(title), xml => write(xml, part)));
        }
    }

    private void WriteNotice(XmlBytes xml)
    {
        var sheet = NoticeSheet.Begin(xml);
        NoticeSheet.Write(sheet, DataNotice.OfArchive(site), Texts.WorkbookOperator);
        NoticeSheet.Say(sheet, Texts.WorkbookStatus, reports.Exists(report => report.Status == ReportStatus.Draft) ? Texts.IndicatorsDrafts : null);
        NoticeSheet.Say(sheet, Texts.WorkbookHowToRead, Texts.IndicatorsHowToRead);
        NoticeSheet.Say(sheet, "", Texts.WorkbookBlanks);
        NoticeSheet.Say(sheet, "", Texts.IndicatorsBreaks);
        NoticeSheet.Say(sheet, "", Texts.IndicatorsContradictions);
        NoticeSheet.Say(sheet, "", Texts.IndicatorsPartialSums);
        NoticeSheet.Say(sheet, "", Texts.IndicatorsRows);
        sheet.End();
    }

    private void WriteIndicators(XmlBytes xml)
    {
        var sheet = new SheetWriter(xml, 1, 40, 36, 10, 10, 60, 40);
        sheet.Row(
            CellStyles.Bold,
            Texts.ColumnIndicatorId, Texts.Indicator, Texts.ColumnUnit, Texts.ColumnMain, Texts.ColumnMeaning, Texts.ColumnLegalBasis);
        foreach (var indicator in site.Derived.Indicators)
        {
            sheet.RoomFor(indicator.Title, 34).RoomFor(indicator.Meaning, 58).RoomFor(indicator.LegalBasis, 38).Text(indicator.Id).Text(indicator.Title).Text(indicator.Unit).Text(indicator.IsHeadline ? Texts.Yes : null)
                .Text(indicator.Meaning).Text(indicator.LegalBasis).EndRow();
        }

        sheet.End();
    }

    private void WriteValues(XmlBytes xml, IReadOnlyList<Report> part)
    {
        var indicators = site.Derived.Indicators;
        var sheet = BeginOfReports(xml);
        foreach (var title in TitlesOf(indicators))
        {
            sheet.Text(title, CellStyles.Bold);
        }

        sheet.EndRow();
        foreach (var (report, series) in WithSeries(part, indicators))
        {
            Begin(sheet, report);
            for (var i = 0; i < series.Length; i++)
            {
                var point = series[i]?.At(report.Year);
                sheet.Number(point?.Value, StyleOf(indicators[i]));
                if (point is { Value: { } value, IsPartial: true })
                {
                    partialSums.Add((report, i, value));
                }

                if (series[i]?.BreakAt(report.Year) is { } reason)
                {
                    breaks[(i, report.Year, reason)] = breaks.GetValueOrDefault((i, report.Year, reason)) + 1;
                }
            }

            sheet.EndRow();
        }

        sheet.End();
    }

    private void WriteYears(XmlBytes xml, Indicator indicator, IReadOnlyList<Agency> part)
    {
        var sheet = new SheetWriter(xml, 1, 20, 30);
        sheet.Text(Texts.ColumnAgencySlug, CellStyles.Bold).Text(TitleOf(Texts.Agency, indicator), CellStyles.Bold);
        foreach (var year in site.Archive.YearsSpanned)
        {
            sheet.Number(year.Value, CellStyles.Bold);
        }

        sheet.EndRow();
        var style = StyleOf(indicator);
        foreach (var agency in part)
        {
            sheet.Text(agency.Slug).Text(agency.Name);
            var series = site.Derived.FindSeries(indicator, agency);
            foreach (var year in site.Archive.YearsSpanned)
            {
                sheet.Number(series?.At(year)?.Value, style);
            }

            sheet.EndRow();
        }

        sheet.End();
    }

    private void WriteRates(XmlBytes xml, IReadOnlyList<Report> part)
    {
        var sheet = BeginOfReports(xml);
        foreach (var title in TitlesOf(rates))
        {
            sheet.Text(title, CellStyles.Bold)
                .Text($"{title}·{Texts.RatesNumerator}", CellStyles.Bold)
                .Text($"{title}·{Texts.RatesDenominator}", CellStyles.Bold)
                .Text($"{title}·{Texts.RatesBasis}", CellStyles.Bold);
        }

        sheet.EndRow();
        foreach (var (report, series) in WithSeries(part, rates))
        {
            Begin(sheet, report);
            foreach (var one in series)
            {
                var rate = one?.At(report.Year)?.Rate;
                sheet.Number(rate?.Value, CellStyles.Percent).Number(rate?.Numerator).Number(rate?.Denominator)
                    .Text(rate is null ? null : Texts.BasisOf(rate), CellStyles.Plain);
            }

            sheet.EndRow();
        }

        sheet.End();
    }

    private void WriteBreaks(XmlBytes xml)
    {
        var sheet = new SheetWriter(xml, 1, 40, 36, 12, 10, 80);
        sheet.Row(CellStyles.Bold, Texts.ColumnIndicatorId, Texts.Indicator, Texts.ColumnFromYear, Texts.ColumnAgencies, Texts.ColumnReason);
        foreach (var ((index, year, reason), count) in breaks)
        {
            var indicator = site.Derived.Indicators[index];
            sheet.RoomFor(indicator.Title, 34).RoomFor(reason, 78).Text(indicator.Id).Text(indicator.Title).Number(year.Value).Number(count).Text(reason).EndRow();
        }

        sheet.End();
    }

    // A number alone in a spreadsheet cannot say that it does not add up.
    private void WriteContradictions(XmlBytes xml)
    {
        var sheet = new SheetWriter(xml, 1, 20, 30, 8, 40, 40, 14);
        sheet.Row(
            CellStyles.Bold, Texts.ColumnAgencySlug, Texts.Agency, Texts.ColumnYear, Texts.ColumnIndicatorId, Texts.Indicator, Texts.ColumnReported);
        foreach (var report in reports)
        {
            foreach (var indicator in site.Derived.Indicators)
            {
                if (site.IsContradicted(indicator, report.Agency, report.Year))
                {
                    Begin(sheet, report);
                    sheet.Text(indicator.Id, CellStyles.Plain).Text(TitleOf(indicator.Title, indicator), CellStyles.Plain)
                        .Number(site.Derived.FindSeries(indicator, report.Agency)?.At(report.Year)?.Value).EndRow();
                }
            }
        }

        sheet.End();
    }

    // Nor that a part of it is not reported.
    private void WritePartialSums(XmlBytes xml)
    {
        var sheet = new SheetWriter(xml, 1, 20, 30, 8, 40, 40, 14);
        sheet.Row(
            CellStyles.Bold, Texts.ColumnAgencySlug, Texts.Agency, Texts.ColumnYear, Texts.ColumnIndicatorId, Texts.Indicator, Texts.ColumnValue);
        foreach (var (report, index, value) in partialSums)
        {
            var indicator = site.Derived.Indicators[index];
            Begin(sheet, report);
            sheet.Text(indicator.Id, CellStyles.Plain).Text(TitleOf(indicator.Title, indicator), CellStyles.Plain)
                .Number(value, StyleOf(indicator)).EndRow();
        }

        sheet.End();
    }

    private static int StyleOf(Indicator indicator) => indicator.Kind == IndicatorKind.Rate ? CellStyles.Percent : CellStyles.Plain;

    // Reports come by agency, and its series are put together once for them all.
    private IEnumerable<(Report Report, Series?[] Series)> WithSeries(IEnumerable<Report> part, IReadOnlyList<Indicator> indicators)
    {
        Series?[] series = [];
        Agency? agency = null;
        foreach (var report in part)
        {
            if (!ReferenceEquals(agency, report.Agency))
            {
                agency = report.Agency;
                series = [.. indicators.Select(indicator => site.Derived.FindSeries(indicator, report.Agency))];
            }

            yield return (report, series);
        }
    }

    private static SheetWriter BeginOfReports(XmlBytes xml)
    {
        var sheet = new SheetWriter(xml, 1, 20, 30, 8);
        return sheet.Text(Texts.ColumnAgencySlug, CellStyles.Bold).Text(Texts.Agency, CellStyles.Bold).Text(Texts.ColumnYear, CellStyles.Bold);
    }

    private static void Begin(SheetWriter sheet, Report report) =>
        sheet.Text(report.Agency.Slug, CellStyles.Plain).Text(report.Agency.Name, CellStyles.Plain).Number(report.Year.Value);

    // Columns to be named in a pivot must have names of their own.
    private static List<string> TitlesOf(IReadOnlyCollection<Indicator> indicators)
    {
        var titles = indicators.Select(indicator => TitleOf(indicator.Title, indicator)).ToList();
        var twice = titles.GroupBy(title => title, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. indicators.Zip(titles, (indicator, title) => twice.Contains(title) ? $"{title} {indicator.Id}" : title)];
    }

    private static string TitleOf(string words, Indicator indicator) =>
        indicator.Unit is { } unit ? Texts.HeaderWithUnit(words, unit) : words;
}
