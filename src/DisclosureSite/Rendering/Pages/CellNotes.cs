using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What is said at the cells of a report: rules that fail there, corrections, remarks of the editor.</summary>
internal sealed class CellNotes
{
    private readonly Dictionary<string, List<CellNoteView>> notes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<CellRemarkView>> remarks = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> published = new(StringComparer.Ordinal);

    public CellNotes(Report report, ImmutableArray<Finding> findings, Report? before)
    {
        Before = new YearBefore(before);
        var number = 0;
        foreach (var finding in findings)
        {
            if (finding.Outcome != FindingOutcome.Fails)
            {
                continue;
            }

            number++;
            CellRemarkView? remark = null;
            foreach (var cell in FindingViews.CellsToShow(finding))
            {
                if (cell.Report is null)
                {
                    remark ??= new CellRemarkView(
                        "fails",
                        Texts.FailsAt(number),
                        Texts.FailsBecause(finding),
                        new LinkView(Texts.FindingLink(number), $"{Addresses.Of(report)}#finding-{Texts.Count(number)}"),
                        finding.Explanation);
                    var id = Addresses.Anchor(cell.Key);
                    AddTo(remarks, id, remark);
                    Mark(id, number);
                }
            }
        }

        for (var i = 0; i < report.Corrections.Length; i++)
        {
            var correction = report.Corrections[i];
            var id = Addresses.Anchor(correction.Cell);
            var was = CorrectedText.Was(report, correction);
            published.TryAdd(id, was);
            AddTo(notes, id, new CellNoteView("corrected", Texts.Corrected(was), Opens: true));
            AddTo(remarks, id, new CellRemarkView(
                "corrected",
                Texts.CorrectedOn(correction.Date),
                Texts.CorrectedBecause(correction, was, CorrectedText.Now(report, correction)),
                new LinkView(Texts.CorrectionLink(i + 1), $"{Addresses.Of(report)}#correction-{Texts.Count(i + 1)}")));
        }

        foreach (var explanation in report.Explanations)
        {
            if (!explanation.Key.Contains('/', StringComparison.Ordinal) && explanation.Key.Split('.') is [var table, var row, var column])
            {
                AddTo(notes, Addresses.Anchor(new CellKey(table, row, column)), new CellNoteView("explained", Texts.Explained(explanation.Text), Opens: false));
            }
        }
    }

    /// <summary>Where the same figures of the year before stand.</summary>
    public YearBefore Before { get; }

    /// <summary>What must be said in a cell itself, by its id in the page.</summary>
    public IReadOnlyList<CellNoteView> At(string cellId) =>
        notes.Count > 0 && notes.TryGetValue(cellId, out var found) ? found : [];

    /// <summary>What is said about a cell on demand, by its id in the page.</summary>
    public IReadOnlyList<CellRemarkView> RemarksAt(string cellId) =>
        remarks.Count > 0 && remarks.TryGetValue(cellId, out var found) ? found : [];

    /// <summary>What was published first in a cell that was corrected since; null: it was not.</summary>
    public string? PublishedAt(string cellId) => published.GetValueOrDefault(cellId);

    // One mark names all findings at a cell, so that it stays a line.
    private void Mark(string id, int number)
    {
        if (notes.TryGetValue(id, out var list) && list[^1] is { Kind: "fails" } mark)
        {
            list[^1] = mark with { Text = Texts.FailsAlsoAt(mark.Text, number) };
        }
        else
        {
            AddTo(notes, id, new CellNoteView("fails", Texts.FailsAt(number), Opens: true));
        }
    }

    private static void AddTo<T>(Dictionary<string, List<T>> said, string id, T what)
    {
        if (!said.TryGetValue(id, out var list))
        {
            said.Add(id, list = []);
        }

        list.Add(what);
    }
}
