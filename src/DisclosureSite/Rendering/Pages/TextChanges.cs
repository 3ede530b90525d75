using System.Text;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The narrative of a report beside that of the year before.</summary>
/// <param name="Repetition">How much of it repeats last year's.</param>
/// <param name="Parts">Part by part.</param>
internal sealed record TextChanges(Repetition Repetition, IReadOnlyList<TextPartView> Parts)
{
    /// <summary>Compares the texts; null: one of them is not the original's own, or not there.</summary>
    public static TextChanges? Of(Report report, Report previous)
    {
        if (report.TextAtHand != NarrativeText.Full || previous.TextAtHand != NarrativeText.Full)
        {
            return null;
        }

        var comparison = new NarrativeComparison();
        List<(NarrativeSection Section, List<Sentence> Sentences)> before =
            [.. previous.Narrative.Select(section => (section, Sentences.Of(section.Blocks)))];
        var measure = new RepetitionMeasure(before.SelectMany(part => part.Sentences));
        var partsBefore = before.GroupBy(part => part.Section.SectionId ?? part.Section.Title, StringComparer.Ordinal)
            .ToDictionary(parts => parts.Key, parts => new Queue<(NarrativeSection Section, List<Sentence> Sentences)>(parts), StringComparer.Ordinal);
        List<Sentence> all = [];
        List<TextPartView> parts = [];
        foreach (var section in report.Narrative)
        {
            var sentences = Sentences.Of(section.Blocks);
            all.AddRange(sentences);
            var counterpart = partsBefore.TryGetValue(section.SectionId ?? section.Title, out var waiting) && waiting.TryDequeue(out var found)
                ? found.Sentences
                : [];
            Add(section, counterpart, sentences);
        }

        foreach (var (section, sentences) in before)
        {
            if (partsBefore[section.SectionId ?? section.Title] is { Count: > 0 } waiting && ReferenceEquals(waiting.Peek().Section, section))
            {
                waiting.Dequeue();
                Add(section, sentences, []);
            }
        }

        return new TextChanges(measure.Of(all), parts);

        void Add(NarrativeSection section, List<Sentence> old, List<Sentence> now)
        {
            if (old.Count > 0 || now.Count > 0)
            {
                parts.Add(new TextPartView(
                    $"text-{Texts.Count(parts.Count + 1)}",
                    section.Title.Length == 0 ? Texts.PartWithoutTitle : section.Title,
                    Texts.RepeatsInPart(measure.Of(now)),
                    [.. comparison.Compare(old, now).Select(change => RowOf(comparison, change))]));
            }
        }
    }

    private static TextRowView RowOf(NarrativeComparison comparison, TextChange change)
    {
        var kind = change.Kind switch
        {
            TextChangeKind.Same => "same",
            TextChangeKind.New => "new",
            TextChangeKind.Gone => "gone",
            TextChangeKind.Replaced => "replaced",
            _ => "reworded",
        };
        if (change is { Kind: TextChangeKind.Reworded, Before: [var old], After: [var now] })
        {
            var (before, after) = comparison.Mark(old.Text, now.Text);
            return new TextRowView(
                kind, Texts.Reworded, Texts.Reworded, new HtmlText($"<p>{before}</p>"), new HtmlText($"<p>{after}</p>"), IsSame: false);
        }

        return new TextRowView(
            kind,
            change.Kind == TextChangeKind.Same ? Texts.Same : Texts.Gone,
            Texts.New,
            change.Kind == TextChangeKind.Same || change.Before.Count == 0 ? null : Paragraphs(change.Before, "del"),
            change.After.Count == 0 ? null : Paragraphs(change.After, change.Kind == TextChangeKind.Same ? null : "ins"),
            change.Kind == TextChangeKind.Same);
    }

    private static HtmlText Paragraphs(IReadOnlyList<Sentence> sentences, string? element)
    {
        var html = new StringBuilder();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i == 0 || sentences[i].StartsParagraph)
            {
                html.Append(i == 0 ? "" : Close()).Append("<p>").Append(element is null ? "" : $"<{element}>");
            }

            html.Append(HtmlEncoding.Encode(sentences[i].Text));
        }

        return new HtmlText(html.Append(Close()).ToString());

        string Close() => element is null ? "</p>" : $"</{element}></p>";
    }
}
