using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Tables of indicators over years and agencies, with their marks.</summary>
internal sealed class SeriesTables(SiteContext site)
{
    private readonly List<TableNoteView> notes = [];
    private readonly Dictionary<string, string> marks = new(StringComparer.Ordinal);
    private bool hasSmallRates;
    private bool hasContradictions;
    private bool hasPartialSums;

    /// <summary>The meaning of the marks used so far.</summary>
    public IReadOnlyList<TableNoteView> Notes =>
    [
        .. notes,
        .. hasSmallRates ? (TableNoteView[])[new TableNoteView("note-small", "*", Texts.SmallRateNote)] : [],
        .. hasContradictions ? (TableNoteView[])[new TableNoteView("note-contradicted", Texts.ContradictedMark, Texts.ContradictedNote)] : [],
        .. hasPartialSums ? (TableNoteView[])[new TableNoteView("note-partial", Texts.PartialMark, Texts.PartialNote)] : [],
    ];

    /// <summary>A series as cells, one for each year.</summary>
    public IReadOnlyList<SeriesCellView> CellsOf(Series? series, IReadOnlyList<ReportYear> years)
    {
        var cells = new SeriesCellView[years.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellOf(series, years[i]);
        }

        return cells;
    }

    /// <summary>The value of a year beside those of other years: with its change, and a mark where its meaning has changed.</summary>
    public SeriesCellView CellOf(Series? series, ReportYear year) =>
        series?.At(year) is { } point ? Cell(series, point, MarkOf(series, year)) : SeriesCellView.Empty;

    /// <summary>The value of a year alone, where nothing of other years stands beside it.</summary>
    public SeriesCellView ValueOf(Series? series, ReportYear year) =>
        series?.At(year) is { } point ? Cell(series, point, mark: null) with { Note = null } : SeriesCellView.Empty;

    /// <summary>A sum over agencies, with what it covers; empty: none of them reports it.</summary>
    public SeriesCellView TotalOf(YearTotal? total)
    {
        if (total is not { Value: { } value })
        {
            return SeriesCellView.Empty;
        }

        hasPartialSums |= total.Partial > 0;
        return total.Partial > 0
            ? new SeriesCellView(Numbers.Show(value) + Texts.PartialMark, ClassOf(isBreak: false, isDoubtful: true), Note: Texts.Coverage(total))
            : new SeriesCellView(Numbers.Show(value), Note: Texts.Coverage(total));
    }

    /// <summary>What the sums in one row cover, a note for each that differ.</summary>
    public static IEnumerable<TableNoteView> CoverageOf(IEnumerable<(Indicator Indicator, YearTotal? Total)> totals)
    {
        var alike = totals.Where(one => one.Total is { Value: not null }).GroupBy(one => Texts.CoverageNote(one.Total!, columns: null), StringComparer.Ordinal).ToList();
        return alike.Select((group, index) => new TableNoteView(
            $"note-total-{Texts.Count(index + 1)}",
            Texts.Total,
            alike.Count == 1 ? group.Key : Texts.CoverageNote(group.First().Total!, group.Select(one => one.Indicator.Title))));
    }

    private SeriesCellView Cell(Series series, SeriesPoint point, string? mark)
    {
        if (point.Value is not { } value)
        {
            return new SeriesCellView(Texts.NotReportedMark, mark is null ? "blank" : "blank break", Texts.NoValue(point), Mark: mark);
        }

        var text = Numbers.Show(series.Indicator, value);
        var isSmall = point.Rate is { IsSmall: true };
        if (isSmall)
        {
            hasSmallRates = true;
            text += "*";
        }

        var isContradicted = site.IsContradicted(series.Indicator, series.Agency, point.Year);
        if (isContradicted)
        {
            hasContradictions = true;
            text += Texts.ContradictedMark;
        }

        if (point.IsPartial)
        {
            hasPartialSums = true;
            text += Texts.PartialMark;
        }

        var change = Numbers.ShowChange(series.Indicator, point);
        return new SeriesCellView(text, ClassOf(mark is not null, isSmall || isContradicted || point.IsPartial), Note: change.Length == 0 ? null : change, Mark: mark);
    }

    private static string? ClassOf(bool isBreak, bool isDoubtful) => (isBreak, isDoubtful) switch
    {
        (true, true) => "break doubtful",
        (true, false) => "break",
        (false, true) => "doubtful",
        _ => null,
    };

    private string? MarkOf(Series series, ReportYear year)
    {
        foreach (var change in series.Breaks)
        {
            if (change.Year == year)
            {
                var text = Texts.Break(year.ToString(), change.Reason);
                if (!marks.TryGetValue(text, out var mark))
                {
                    mark = Texts.Count(marks.Count + 1);
                    marks.Add(text, mark);
                    notes.Add(new TableNoteView($"note-{mark}", mark, text));
                }

                return mark;
            }
        }

        return null;
    }
}
