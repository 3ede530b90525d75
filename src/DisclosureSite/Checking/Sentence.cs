namespace DisclosureSite.Checking;

/// <summary>A sentence of a narrative in which a number stands.</summary>
/// <param name="Section">The index of its part in the narrative.</param>
/// <param name="SectionId">The format's id of the part; null: none.</param>
/// <param name="Paragraph">The index of its paragraph in the part.</param>
/// <param name="Line">The line on which the paragraph begins.</param>
/// <param name="Start">Where it begins in the paragraph's text.</param>
/// <param name="Words">As printed.</param>
/// <param name="Folded">With numbers in plain digits.</param>
internal sealed record Sentence(
    int Section, string? SectionId, int Paragraph, int Line, int Start, string Words, FoldedText Folded);
