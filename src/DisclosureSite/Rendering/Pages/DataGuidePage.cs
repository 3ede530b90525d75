using System.Text;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// What stands in the data files, made from the same descriptions as their headers and schemas, with excerpts of the archive's own
/// files, and how to read them.
/// </summary>
internal static class DataGuidePage
{
    private const int MostLines = 4;

    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.DataGuide, Addresses.DataGuide, Texts.DataGuideTitle, Texts.DataGuideDescription, () => ViewOf(site));

    private static DataGuideView ViewOf(SiteContext site)
    {
        var notice = DataNotice.OfArchive(site);
        var sample = site.Archive.Reports.Where(report => report.HasFigures).MaxBy(report => report.Year);
        var indicator = site.Headlines.Concat(site.Derived.Indicators).FirstOrDefault(one => one.Kind == IndicatorKind.Figure);
        return new DataGuideView(
            notice.Address,
            [.. TablesOf(site, sample, indicator)],
            [.. JsonKinds.All.Select(kind => DocumentOf(site, kind, sample, indicator))],
            [
                .. ArchiveDownloads.Of(site.Archive).Where(file => !file.Path.EndsWith(".csv", StringComparison.Ordinal))
                    .Select(file => new DataFileView(file.Path[1..], file.Path, file.Text)),
                .. sample is null ? (DataFileView[])[] :
                [
                    new DataFileView(Texts.ReportWorkbookWhere, Addresses.OfFile(sample, Data.Workbooks.ReportWorkbook.Name), Texts.ReportWorkbookKind),
                    new DataFileView(Texts.ReportPackageWhere, Addresses.DataPackageOf(sample), Texts.ReportPackageKind),
                ],
                .. FeedsOf(site, sample),
            ],
            [.. sample is null ? [] : RecipesOf(site, sample, indicator)],
            notice.Licence,
            notice.LastChange is { } day ? Numbers.Show(day) : null,
            notice.Citation);
    }

    // A site that does not know its host has none.
    private static IEnumerable<DataFileView> FeedsOf(SiteContext site, Report? sample)
    {
        if (site.AddressOf(Addresses.Home) is null)
        {
            yield break;
        }

        yield return new DataFileView(Addresses.Feed[1..], Addresses.Feed, Texts.ReportsFeedKind);
        yield return new DataFileView(Addresses.CorrectionsFeed[1..], Addresses.CorrectionsFeed, Texts.CorrectionsFeedKind);
        if (sample is not null)
        {
            yield return new DataFileView(Texts.AgencyFeedWhere, Addresses.FeedOf(sample.Agency), Texts.AgencyFeedKind);
        }
    }

    private static IEnumerable<DataKindView> TablesOf(SiteContext site, Report? sample, Indicator? indicator)
    {
        foreach (var list in DataResources.Lists)
        {
            var isFigures = list.Address == Addresses.AllFigures;
            yield return TableOf(
                list.Name,
                list.Title,
                isFigures ? Texts.FiguresWhere : list.Address[1..],
                list.Address,
                list.Table,
                isFigures && sample is not null ? new LinkView(NameOf(Addresses.FiguresOf(sample.Year)), Addresses.FiguresOf(sample.Year)) : null,
                isFigures && sample is not null ? LinesOf(FiguresCsv.ExcerptOf(site, sample)) : "");
        }

        var series = sample is null || indicator is null ? null : site.Derived.FindSeries(indicator, sample.Agency);
        yield return TableOf(
            "series",
            Texts.SeriesKind,
            Texts.SeriesWhere,
            null,
            DataTables.Series,
            series is null ? null : new LinkView(NameOf(Addresses.CsvOf(indicator!)), Addresses.CsvOf(indicator!)),
            series is null ? "" : LinesOf(IndicatorCsv.Of(site, indicator!, [series])));
        yield return TableOf(
            "report-table",
            Texts.ReportTableKind,
            Texts.ReportTableWhere,
            null,
            null,
            sample?.Tables is [var first, ..] ? new LinkView($"{first.Id}.csv", Addresses.OfFile(sample, first.Id + ".csv")) : null,
            sample?.Tables is [var table, ..] ? LinesOf(TableCsv.Of(sample, table)) : "");
        yield return TableOf(
            "report-corrections", Texts.ReportCorrectionsKind, Texts.ReportCorrectionsWhere, null, DataTables.CorrectionsOfReport, null, "");
    }

    private static DataKindView TableOf(
        string id, string title, string where, string? path, CsvTable? table, LinkView? example, string excerpt) => new(
            $"csv-{id}",
            title,
            where,
            path,
            table?.Meaning ?? Texts.ReportTableMeaning,
            table is null ? [] : [.. table.Columns.Select(column => new DataPartView(column.Name, Texts.TypeOf(column), column.Meaning))],
            example,
            excerpt);

    private static DataKindView DocumentOf(SiteContext site, JsonKind kind, Report? sample, Indicator? indicator)
    {
        List<DataPartView> parts = [];
        AddParts(parts, "", kind.Shape);
        var file = FileOf(site, kind, sample, indicator);
        return new DataKindView(
            $"json-{kind.Name}",
            kind.Title,
            kind.Where,
            kind.SchemaAddress,
            "",
            parts,
            file is { } example ? new LinkView(example.Path, "/" + string.Join('/', example.Path.Split('/').Select(Uri.EscapeDataString))) : null,
            file is { } found ? JsonExcerpt.Of(kind.Shape, BytesOf(found)) : "");
    }

    // A file of the kind, of the sample's agency alone where the site's own holds all agencies.
    private static OutputFile? FileOf(SiteContext site, JsonKind kind, Report? sample, Indicator? indicator) =>
        ReferenceEquals(kind, JsonKinds.Index) ? IndexJson.Of(site)
        : sample is null ? null
        : ReferenceEquals(kind, JsonKinds.Report) ? ReportJson.Of(site, site.Derived.Of(sample), site.Findings.Of(sample))
        : ReferenceEquals(kind, JsonKinds.Agency) ? AgencyJson.Of(site, sample.Agency)
        : ReferenceEquals(kind, JsonKinds.Format) ? FormatJson.Of(site, sample.Format)
        : indicator is not null && site.Derived.FindSeries(indicator, sample.Agency) is { } series ? IndicatorJson.Of(site, indicator, [series])
        : null;

    private static void AddParts(List<DataPartView> parts, string prefix, JsonShape shape)
    {
        foreach (var key in shape.Keys)
        {
            var name = prefix + key.Name;
            parts.Add(new DataPartView(name, Texts.TypeOf(key), key.Meaning));
            AddWithin(parts, name, key.Shape);
        }
    }

    private static void AddWithin(List<DataPartView> parts, string name, JsonShape shape)
    {
        switch (shape.Kind)
        {
            case JsonShapeKind.Object:
                AddParts(parts, name + ".", shape);
                break;
            case JsonShapeKind.List:
                AddWithin(parts, name + "[]", shape.Item!);
                break;
            case JsonShapeKind.Map:
                AddWithin(parts, $"{name}.{Texts.InAngles(shape.Names!)}", shape.Item!);
                break;
        }
    }

    private static IEnumerable<DataRecipeView> RecipesOf(SiteContext site, Report sample, Indicator? indicator)
    {
        var figure = indicator?.Figure;
        var file = NameOf(Addresses.FiguresOf(sample.Year));
        var index = site.AddressOf(Addresses.DataIndex) ?? Texts.UnknownHost + Addresses.DataIndex[1..];
        yield return new DataRecipeView("excel", Texts.Spreadsheets, Texts.SpreadsheetSteps(file), null);
        yield return new DataRecipeView("python", "Python", Texts.PythonSteps, Texts.PythonCode(file, figure));
        yield return new DataRecipeView("pandas", "Python（pandas）", Texts.PandasSteps, Texts.PandasCode(file, figure));
        yield return new DataRecipeView("r", "R", Texts.RSteps, Texts.RCode(file, figure));
        yield return new DataRecipeView("json", Texts.JsonWithPython, Texts.JsonSteps, Texts.JsonCode(index));
        if (indicator is not null)
        {
            yield return new DataRecipeView("sqlite", Texts.DatabaseWithPython, Texts.DatabaseSteps, Texts.DatabaseCode(indicator));
        }

        yield return new DataRecipeView("data-package", Texts.DataPackageTools, Texts.DataPackageSteps, Texts.DataPackageCode);
        yield return new DataRecipeView("copy", Texts.ProofOfCopy, Texts.ProofOfCopySteps, Texts.ProofOfCopyCode);
    }

    private static string LinesOf(OutputFile file)
    {
        var text = Encoding.UTF8.GetString(BytesOf(file).Span);
        var end = 0;
        for (var line = 0; line < MostLines && end >= 0; line++)
        {
            end = text.IndexOf('\n', end) is var found and >= 0 ? found + 1 : -1;
        }

        return (end < 0 ? text : text[..end]).TrimStart('\uFEFF').TrimEnd('\n');
    }

    private static ReadOnlyMemory<byte> BytesOf(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.Write!(stream);
        return stream.ToArray();
    }

    private static string NameOf(string address) => Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]);
}
