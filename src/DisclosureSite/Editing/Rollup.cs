using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Editing;

/// <summary>The reports of the agencies below one, summed up: what is done by hand every January.</summary>
internal sealed class Rollup
{
    private Rollup(Agency agency, ReportYear year, Format format)
    {
        Agency = agency;
        Year = year;
        Format = format;
    }

    /// <summary>The agency above.</summary>
    public Agency Agency { get; }

    /// <summary>The year.</summary>
    public ReportYear Year { get; }

    /// <summary>The format of the sums.</summary>
    public Format Format { get; }

    /// <summary>The reports that are summed, by agency; drafts among them.</summary>
    public ImmutableArray<Report> Included { get; private init; } = [];

    /// <summary>Reports of the format without a single figure in its tables, by agency: hardly begun, and not summed.</summary>
    public ImmutableArray<Report> Blank { get; private init; } = [];

    /// <summary>Reports whose figures stand in that of an agency between, by agency.</summary>
    public ImmutableArray<Report> Within { get; private init; } = [];

    /// <summary>Reports of another format, whose figures mean something else, by agency.</summary>
    public ImmutableArray<Report> OfOtherFormat { get; private init; } = [];

    /// <summary>Agencies that existed that year and whose report is not there, by slug.</summary>
    public ImmutableArray<Agency> Missing { get; private init; } = [];

    /// <summary>Reports that were there and are withdrawn, by agency.</summary>
    public ImmutableArray<Report> Withdrawn { get; private init; } = [];

    /// <summary>Finds what is to be summed.</summary>
    /// <param name="archive">The archive, drafts included.</param>
    /// <param name="agency">The agency above.</param>
    /// <param name="year">The year.</param>
    /// <param name="format">The format of its report.</param>
    public static Rollup Of(Archive archive, Agency agency, ReportYear year, Format format)
    {
        var included = ImmutableArray.CreateBuilder<Report>();
        var blank = ImmutableArray.CreateBuilder<Report>();
        var within = ImmutableArray.CreateBuilder<Report>();
        var others = ImmutableArray.CreateBuilder<Report>();
        var missing = ImmutableArray.CreateBuilder<Agency>();
        var withdrawn = ImmutableArray.CreateBuilder<Report>();
        foreach (var below in archive.Agencies)
        {
            if (archive.AncestorsOf(below).All(above => above.Slug != agency.Slug))
            {
                continue;
            }

            var isCovered = archive.AncestorsOf(below).TakeWhile(above => above.Slug != agency.Slug)
                .Any(above => archive.FindReport(above.Slug, year) is { HasFigures: true, Scope: ReportScope.All });
            if (archive.FindReport(below.Slug, year) is { } report)
            {
                var list = !report.HasFigures ? withdrawn
                    : isCovered ? within
                    : report.Format != format ? others
                    : format.Tables.All(table => IsBlank(report, table)) ? blank
                    : included;
                list.Add(report);
            }
            else if (!isCovered && (below.From is not { } from || from <= year) && (below.Until is not { } until || year <= until))
            {
                missing.Add(below);
            }
        }

        return new Rollup(agency, year, format)
        {
            Included = included.DrainToImmutable(),
            Blank = blank.DrainToImmutable(),
            Within = within.DrainToImmutable(),
            OfOtherFormat = others.DrainToImmutable(),
            Missing = missing.DrainToImmutable(),
            Withdrawn = withdrawn.DrainToImmutable(),
        };
    }

    /// <summary>The reports that are summed and have no figure in a table, by agency.</summary>
    public ImmutableArray<Report> BlankIn(FormatTable table) => [.. Included.Where(report => IsBlank(report, table))];

    /// <summary>The reports that are summed and do not report a cell, by agency.</summary>
    public ImmutableArray<Report> Without(FormatTable table, int row, int column) =>
        [.. Included.Where(report => report.FindTable(table.Id)?.Quantity(row, column) is null)];

    /// <summary>A cell's sum in the format's unit, and of how many reports: those that report it. Null: none does.</summary>
    public (decimal Sum, int Reports)? At(FormatTable table, int row, int column)
    {
        decimal sum = 0;
        var reports = 0;
        foreach (var report in Included)
        {
            if (report.FindTable(table.Id)?.Quantity(row, column) is { } quantity)
            {
                sum += quantity;
                reports++;
            }
        }

        return reports == 0 ? null : (sum, reports);
    }

    private static bool IsBlank(Report report, FormatTable table) => report.FindTable(table.Id) is not { IsBlank: false };
}
