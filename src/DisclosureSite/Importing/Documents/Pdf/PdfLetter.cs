namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A letter where it is printed, in points from the page's upper left corner.</summary>
/// <param name="Text">What it says; more than one character for a ligature.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Middle">The height at which its middle stands.</param>
/// <param name="Size">The height of its font.</param>
internal readonly record struct PdfLetter(string Text, double Left, double Right, double Middle, double Size)
{
    /// <summary>The middle of its width.</summary>
    public double Center => (Left + Right) / 2;

    /// <summary>The upper edge of its line.</summary>
    public double Top => Middle - (Size / 2);

    /// <summary>The lower edge of its line.</summary>
    public double Bottom => Middle + (Size / 2);
}
