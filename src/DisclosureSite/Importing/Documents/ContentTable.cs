using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents;

/// <summary>A table, of figures or only for the layout of a page.</summary>
/// <param name="RowCount">How many rows its grid has.</param>
/// <param name="ColumnCount">How many columns its grid has.</param>
/// <param name="Cells">Its cells by row and column; none overlap.</param>
internal sealed partial record ContentTable(int RowCount, int ColumnCount, IReadOnlyList<ContentCell> Cells) : ContentBlock
{
    // A label of a form is shorter, the fill-in notes behind it included.
    private const int LongestLabel = 300;

    // A frame around more is a part of the page.
    private const int LongestFramed = 60;

    /// <summary>Whether it is but a frame around a few words.</summary>
    public bool IsFrame => Cells is [var only] && only.Blocks.All(block => block is ContentParagraph) && only.Text.Length <= LongestFramed;

    /// <summary>Whether it holds no data, but only places its contents on the page.</summary>
    public bool IsLayout =>
        Cells.Count == 1
        || (!Cells.Any(cell => IsNumber(cell.Text))
            && Cells.Any(cell => cell.Blocks.Any(block => block is ContentTable) || cell.Text.Length > LongestLabel));

    /// <summary>Whether a text is a number as tables of figures print them.</summary>
    public static bool IsNumber(string text) => text.Length is > 0 and < 30 && Number().IsMatch(text);

    [GeneratedRegex(@"^\s*[+\-−–＋－]?[0-9０-９][0-9０-９,，.． ]*\s*(?:[万亿]?元|件|条|个|项|次|份)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
