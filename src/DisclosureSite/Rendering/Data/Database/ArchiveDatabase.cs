using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>
/// <c>/data/archive.sqlite</c>: everything that the archive holds, with its names, as <c>schema.sql</c> and <c>indexes.sql</c> say. Equal archives give equal
/// bytes.
/// </summary>
internal static class ArchiveDatabase
{
    /// <summary>To be raised when a table or view loses or changes what it says; also the database's <c>user_version</c>.</summary>
    public const int Schema = 1;

    /// <summary>The database's <c>application_id</c>, by which it is known: <c>DISC</c>.</summary>
    public const int ApplicationId = 0x44495343;

    public static OutputFile Of(SiteContext site) => OutputFile.InPlace(
        Addresses.OutputPath(Addresses.Database), path => DatabaseFile.Make(path, database => Fill(database, site)));

    private static void Fill(DatabaseFile database, SiteContext site)
    {
        database.Execute($"PRAGMA application_id = {Texts.Count(ApplicationId)}; PRAGMA user_version = {Texts.Count(Schema)};");
        database.Execute(ReadStatements("schema.sql"));
        WriteAbout(database, DataNotice.OfArchive(site));
        WriteAgencies(database, site.Archive);
        WriteMissing(database, site);
        var forms = new DatabaseForms(database, site.Archive.Formats.Where(site.Archive.Reports.Select(report => report.Format).ToHashSet().Contains));
        var reports = new DatabaseReports(database, site, forms);
        foreach (var report in site.Archive.Reports)
        {
            reports.Write(report);
        }

        WriteIndicators(database, site, reports);

        // An index that is made at once costs less than one that grows with every row.
        database.Execute(ReadStatements("indexes.sql"));

        // All at once, with room enough that the index is written in few pieces, and never merged.
        database.Execute(
            """
            INSERT INTO narrative_search (narrative_search, rank) VALUES ('automerge', 0);
            INSERT INTO narrative_search (narrative_search, rank) VALUES ('hashsize', 16777216);
            INSERT INTO narrative_search (narrative_search) VALUES ('rebuild');
            """);
    }

    private static string ReadStatements(string name)
    {
        using var stream = typeof(ArchiveDatabase).Assembly.GetManifestResourceStream("rendering/" + name)!;
        using var reader = new StreamReader(stream);

        // A checkout may end its lines in another way, and the text of a statement is part of the database.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void WriteAbout(DatabaseFile database, DataNotice notice)
    {
        var about = database.Into("about", "name", "value");
        Say("title", notice.Title);
        Say("publisher", notice.Publisher);
        Say("licence", notice.Licence);
        Say("last_change", notice.LastChange is { } day ? Numbers.Iso(day) : null);
        Say("citation", notice.Citation);
        Say("address", notice.Address);
        Say("schema", Texts.Count(Schema));
        Say("blanks", Texts.DatabaseBlanks);
        Say("numbers", Texts.DatabaseNumbers);

        void Say(string name, string? value) => about.Text(name).Text(value).Run();
    }

    private static void WriteAgencies(DatabaseFile database, Archive archive)
    {
        var agencies = database.Into(
            "agencies", "slug", "name", "short_name", "level", "parent", "region_code", "from_year", "until_year", "successor");
        var names = database.Into("agency_names", "agency", "name");
        foreach (var agency in archive.Agencies)
        {
            agencies.Text(agency.Slug).Text(agency.Name).Text(agency.ShortName).Id(agency.Level)
                .Text(Known(agency.ParentSlug)).Text(agency.RegionCode)
                .Whole(agency.From?.Value).Whole(agency.Until?.Value).Text(Known(agency.SuccessorSlug)).Run();
            foreach (var name in agency.Aliases.Distinct(StringComparer.Ordinal))
            {
                names.Text(agency.Slug).Text(name).Run();
            }
        }

        string? Known(string? slug) => slug is not null && archive.FindAgency(slug) is not null ? slug : null;
    }

    private static void WriteMissing(DatabaseFile database, SiteContext site)
    {
        var missing = database.Into("missing_reports", "agency", "year", "deadline");
        foreach (var agency in site.Archive.Agencies)
        {
            foreach (var year in site.MissingYearsOf(agency))
            {
                missing.Text(agency.Slug).Whole(year.Value)
                    .Text(site.Derived.DeadlineOf(agency, year) is { } day ? Numbers.Iso(day) : null).Run();
            }
        }
    }

    private static void WriteIndicators(DatabaseFile database, SiteContext site, DatabaseReports reports)
    {
        var indicators = database.Into(
            "indicators", "indicator_id", "name", "title", "kind", "unit", "meaning", "legal_basis", "main", "replaces");
        var series = database.Into(
            "series", "indicator_id", "report_id", "value", "change", "change_percent", "numerator", "denominator", "basis", "is_small", "contradicted", "partial", "break_reason");
        var totals = database.Into("year_totals", "indicator_id", "year", "value", "agencies", "partial", "not_reported", "included");
        var id = 0;
        foreach (var indicator in site.Derived.Indicators)
        {
            id++;
            indicators.Whole(id).Text(indicator.Id).Text(indicator.Title).Id(indicator.Kind).Text(indicator.Unit)
                .Text(indicator.Meaning).Text(indicator.LegalBasis).Flag(indicator.IsHeadline).Text(indicator.Replaces).Run();
            foreach (var agency in site.Archive.Agencies)
            {
                if (site.Derived.FindSeries(indicator, agency) is { } found)
                {
                    WriteSeries(series, id, site, found, reports);
                }
            }

            foreach (var year in site.Archive.Years)
            {
                if (site.Derived.FindTotal(indicator, year) is { } total)
                {
                    totals.Whole(id).Whole(year.Value).Number(total.Value)
                        .Whole(total.Covered).Whole(total.Partial).Whole(total.NotReported).Whole(total.Included).Run();
                }
            }
        }
    }

    private static void WriteSeries(InsertStatement insert, int indicatorId, SiteContext site, Series series, DatabaseReports reports)
    {
        foreach (var point in series.Points)
        {
            insert.Whole(indicatorId).Whole(reports.IdOf(series.Agency.Slug, point.Year))
                .Number(point.Value).Number(point.Change).Number(point.ChangePercent)
                .Number(point.Rate?.Numerator).Number(point.Rate?.Denominator)
                .Text(point.Rate is { } rate ? ReportJson.BasisOf(rate) : null)
                .Whole(point.Rate is { } one ? one.IsSmall ? 1 : 0 : null)
                .Flag(site.IsContradicted(series.Indicator, series.Agency, point.Year))
                .Flag(point.IsPartial)
                .Text(series.BreakAt(point.Year)).Run();
        }
    }
}
