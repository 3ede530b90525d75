using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What must be said at the cells of a report: rules that fail there, corrections, remarks of the editor.</summary>
internal sealed class CellNotes
{
    private readonly Dictionary<string, List<CellNoteView>> notes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> published = new(StringComparer.Ordinal);

    public CellNotes(Report report, ImmutableArray<Finding> findings)
    {
        var number = 0;
        foreach (var finding in findings)
        {
            if (finding.Outcome != FindingOutcome.Fails)
            {
                continue;
            }

            number++;
            foreach (var cell in FindingViews.CellsToShow(finding))
            {
                if (cell.Report is null)
                {
                    Add(cell.Key, new CellNoteView("fails", Texts.FailsAt(number), $"{Addresses.Of(report)}#finding-{Texts.Count(number)}"));
                }
            }
        }

        for (var i = 0; i < report.Corrections.Length; i++)
        {
            var correction = report.Corrections[i];
            published.TryAdd(Addresses.Anchor(correction.Cell), correction.Was);
            Add(correction.Cell, new CellNoteView(
                "corrected", Texts.Corrected(correction.Was), $"{Addresses.Of(report)}#correction-{Texts.Count(i + 1)}"));
        }

        foreach (var explanation in report.Explanations)
        {
            if (!explanation.Key.Contains('/', StringComparison.Ordinal) && explanation.Key.Split('.') is [var table, var row, var column])
            {
                Add(new CellKey(table, row, column), new CellNoteView("explained", Texts.Explained(explanation.Text), null));
            }
        }
    }

    /// <summary>The remarks at a cell, by its id in the page.</summary>
    public IReadOnlyList<CellNoteView> At(string cellId) =>
        notes.Count > 0 && notes.TryGetValue(cellId, out var found) ? found : [];

    /// <summary>What was published first in a cell that was corrected since; null: it was not.</summary>
    public string? PublishedAt(string cellId) => published.GetValueOrDefault(cellId);

    private void Add(CellKey cell, CellNoteView note)
    {
        var id = Addresses.Anchor(cell);
        if (!notes.TryGetValue(id, out var list))
        {
            notes.Add(id, list = []);
        }

        list.Add(note);
    }
}
