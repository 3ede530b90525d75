using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The numbers of a report's narrative that rules compared with its tables.</summary>
internal static class NarrativeMarks
{
    /// <summary>By the part of the narrative in which they stand; in order, and none within another.</summary>
    public static ILookup<int, NarrativeMark> Of(Report report, ImmutableArray<Finding> findings)
    {
        List<NarrativeMark> marks = [];
        var failing = 0;
        foreach (var finding in findings)
        {
            failing += finding.Outcome == FindingOutcome.Fails ? 1 : 0;
            if (finding.Span is not { } span)
            {
                continue;
            }

            // Numbers that differ lead to what is said about that; the cells are named there.
            if (finding.Outcome == FindingOutcome.Fails)
            {
                marks.Add(new NarrativeMark(span, $"#finding-{Texts.Count(failing)}", Texts.FailsAt(failing), Fails: true));
            }
            else if (finding is { Outcome: FindingOutcome.Holds, Cells: [{ Report: null } cell, ..] cells })
            {
                marks.Add(new NarrativeMark(
                    span,
                    Addresses.Fragment(Addresses.Anchor(cell.Key)),
                    WordsOf(report, cells),
                    Fails: false));
            }
        }

        List<NarrativeMark> apart = [];
        foreach (var mark in marks
            .OrderBy(mark => mark.Span.Section)
            .ThenBy(mark => mark.Span.Paragraph)
            .ThenBy(mark => mark.Span.Start)
            .ThenByDescending(mark => mark.Fails)
            .ThenByDescending(mark => mark.Span.Length)
            .ThenBy(mark => mark.Href, StringComparer.Ordinal))
        {
            if (apart.Count == 0 || !Overlap(apart[^1].Span, mark.Span))
            {
                apart.Add(mark);
            }
        }

        return apart.ToLookup(mark => mark.Span.Section);
    }

    // The archive's own summary is not judged: it only leads to the figures.
    private static string WordsOf(Report report, ImmutableArray<CellReference> cells) => (cells, report.Text) switch
    {
        ([var only], NarrativeText.Full) => Texts.SeeCell(Labels.OfCell(report, only)),
        ([var only], _) => Texts.SummedUpFromCell(Labels.OfCell(report, only)),
        (_, NarrativeText.Full) => Texts.SeeCells(Texts.List(cells.Select(cell => Labels.OfCell(report, cell)))),
        _ => Texts.SummedUpFromCells(Texts.List(cells.Select(cell => Labels.OfCell(report, cell)))),
    };

    private static bool Overlap(NarrativeSpan earlier, NarrativeSpan later) =>
        earlier.Section == later.Section && earlier.Paragraph == later.Paragraph && earlier.Start + earlier.Length > later.Start;
}
