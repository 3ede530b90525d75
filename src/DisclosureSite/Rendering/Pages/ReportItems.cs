using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Reports in the lists of their agency or year.</summary>
internal static class ReportItems
{
    /// <summary>A report with its date, lateness and findings.</summary>
    /// <param name="site">The site.</param>
    /// <param name="first">What tells it from the others: the year or the agency.</param>
    /// <param name="report">The report.</param>
    public static ReportItemView Of(SiteContext site, LinkView first, Report report)
    {
        var timeliness = site.Derived.TimelinessOf(report);
        return new ReportItemView(
            first,
            SiteContext.LinkTo(report),
            report.Published is { } published ? Numbers.Show(published) : Texts.Unknown,
            report.Published is null ? Texts.LatenessUnknown : Texts.Timeliness(report, timeliness),
            timeliness.IsLate,
            FindingViews.CountOf(site, report));
    }

    /// <summary>A report among those of its agency, withdrawn or not.</summary>
    public static ReportItemView OfYear(SiteContext site, Report report)
    {
        var year = new LinkView(Texts.Year(report.Year), Addresses.Of(report.Year));
        return report.HasFigures ? Of(site, year, report) : OfWithdrawn(year, report);
    }

    /// <summary>The years of which an agency's report is missing; null: none is.</summary>
    public static string? MissingYearsOf(SiteContext site, Agency agency)
    {
        var missing = site.MissingYearsOf(agency).ToList();
        return missing.Count == 0 ? null : Texts.Years(Texts.List(missing.Select(year => year.ToString())));
    }

    /// <summary>A withdrawn report, of which nothing is judged any more.</summary>
    /// <param name="first">What tells it from the others: the year or the agency.</param>
    /// <param name="report">The report.</param>
    public static ReportItemView OfWithdrawn(LinkView first, Report report) => new(
        first, new LinkView(Texts.WithdrawnReport(report.Title), Addresses.Of(report)), "", "", IsLate: false, "");
}
