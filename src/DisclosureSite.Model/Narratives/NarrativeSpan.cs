namespace DisclosureSite.Model;

/// <summary>A stretch of a narrative's words, such as the number of a statement that a rule compares with the tables.</summary>
/// <param name="Section">The index of the part in <see cref="Report.Narrative"/>.</param>
/// <param name="Paragraph">The index among the part's <see cref="NarrativePlainText.Paragraphs"/>.</param>
/// <param name="Start">Where it begins in that text, counted as <c>string</c> counts.</param>
/// <param name="Length">How long it is.</param>
public sealed record NarrativeSpan(int Section, int Paragraph, int Start, int Length);
