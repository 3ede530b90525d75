namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A page as printed: its letters and lines, upright, in points from its upper left corner.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Letters">The letters that a reader sees, in the order of drawing; blanks left out.</param>
/// <param name="Horizontal">Pieces of lines from left to right, as drawn.</param>
/// <param name="Vertical">Pieces of lines from top to bottom, as drawn.</param>
internal sealed record PdfSheet(
    int Number, double Height, IReadOnlyList<PdfLetter> Letters, IReadOnlyList<PdfRule> Horizontal, IReadOnlyList<PdfRule> Vertical)
{
    /// <summary>How many letters say nothing, because their font does not tell which characters they are.</summary>
    public int UnreadableLetters { get; init; }

    /// <summary>Whether there are letters that no reader sees.</summary>
    public bool HasHiddenText { get; init; }
}
