using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What changed between a report and that of the year before: figures, and words where both texts are the originals'.</summary>
internal static class ChangesPage
{
    private const int ShownAtOnce = 20;

    /// <summary>The page; null: there is no report on the year before.</summary>
    public static OutputFile? Of(SiteContext site, DerivedReport derived)
    {
        var report = derived.Report;
        return site.Archive.FindPrevious(report) is { } previous
            ? site.Page(
                PageTemplate.Changes,
                Addresses.ChangesOf(report),
                Texts.ChangesTitle(report, previous),
                Texts.ChangesDescription(report, previous),
                () => ViewOf(site, derived, previous),
                report.Status == ReportStatus.Draft || previous.Status == ReportStatus.Draft)
            : null;
    }

    /// <summary>A link to a report's changes; null: there is no report on the year before.</summary>
    public static LinkView? LinkTo(SiteContext site, Report report) => report.HasFigures && site.Archive.FindPrevious(report) is { } previous
        ? new LinkView(Texts.ChangesLink(report, previous), Addresses.ChangesOf(report))
        : null;

    private static ChangesView ViewOf(SiteContext site, DerivedReport derived, Report previous)
    {
        var report = derived.Report;
        var figures = derived.Previous is null ? null : FigureChanges.Of(site.Archive, derived, previous);
        var text = TextChanges.Of(report, previous);
        return new ChangesView
        {
            Title = Texts.ChangesTitle(report, previous),
            Report = new LinkView(Texts.Year(report.Year), Addresses.Of(report)),
            Agency = SiteContext.LinkTo(report.Agency),
            Earlier = new LinkView(Texts.Year(previous.Year), Addresses.Of(previous)),
            Later = new LinkView(Texts.Year(report.Year), Addresses.Of(report)),
            Summary = figures is null
                ? Texts.ScopesDiffer(report, previous)
                : Texts.ChangedSummary(
                    figures.ChangedCount, figures.Unchanged, figures.NotCompared.Values.Sum(list => list.Count), figures.Blank),
            Groups = figures is null ? [] : [.. figures.Changed.Select(GroupOf)],
            NotCompared = figures is null ? [] : [.. figures.NotCompared.Select(pair => NotComparedOf(pair.Key, pair.Value))],
            NoText = text is null ? Texts.NoTextToCompare(report, previous) : null,
            Repeats = text is null ? null : Texts.Repeats(text.Repetition, previous),
            RepeatsDetail = text is null ? null : Texts.RepeatsDetail(text.Repetition, report, previous),
            Parts = text?.Parts ?? [],
            Previous = LinkTo(site, previous),
            Next = site.Archive.FindReport(report.Agency.Slug, report.Year.Next) is { HasFigures: true } next ? LinkTo(site, next) : null,
            CompareQuery = ComparePage.QueryOf(report, previous),
        };
    }

    private static ChangeGroupView GroupOf(IGrouping<string, FigureChange> group, int index)
    {
        List<ChangeRowView> rows = [.. group.Select(RowOf)];
        // A handful more is no reason to hide them.
        var shown = rows.Count <= ShownAtOnce + 5 ? rows.Count : ShownAtOnce;
        return new ChangeGroupView(
            $"changes-{Texts.Count(index + 1)}",
            Texts.ChangesCaption(group.Key.Length == 0 ? null : group.Key),
            Texts.ChangesCount(rows.Count),
            rows[..shown],
            rows[shown..],
            shown < rows.Count ? Texts.OtherChanges(rows.Count - shown) : null);
    }

    private static ChangeRowView RowOf(FigureChange change)
    {
        var (before, after) = (change.Before!.Value, change.After!.Value);
        return new ChangeRowView(
            new LinkView(change.Label, Addresses.Of(change.Report, change.Key)),
            change.Place,
            change.IsDerived,
            Numbers.Show(before),
            Numbers.Show(after),
            Numbers.ShowChange(after - before),
            Percentages.OfChange(before, after) is { } percent ? Numbers.ShowPercentChange(percent) : Texts.FromNought);
    }

    private static NotComparedView NotComparedOf(string reason, List<FigureChange> figures) => new(
        reason,
        Texts.ChangesCount(figures.Count),
        [.. figures.GroupBy(figure => figure.Table).Select(table => NotComparedOf(reason, table.Key, [.. table]))]);

    private static NotComparedTableView NotComparedOf(string reason, FormatTable table, List<FigureChange> figures) =>
        figures.Count > 12 && reason is Texts.NotInFormBefore or Texts.TableNotReportedBefore or Texts.GoneFromForm
            && figures.Count >= table.Rows.Length * table.Columns.Length / 2
            ? new NotComparedTableView(Texts.WholeTable(table.Title, figures.Count), [])
            : new NotComparedTableView(table.Title, [.. figures.Select(LinkTo)]);

    private static LinkView LinkTo(FigureChange figure) => new(
        Texts.FigureWithValue(figure.Label, ValuesOf(figure)), Addresses.Of(figure.Report, figure.Key));

    private static string ValuesOf(FigureChange figure) => (figure.Before, figure.After) switch
    {
        ({ } before, { } after) => $"{Numbers.Show(before)} → {Numbers.Show(after)}",
        ({ } before, null) => Numbers.Show(before),
        (_, { } after) => Numbers.Show(after),
        _ => Texts.NotReportedMark,
    };
}
