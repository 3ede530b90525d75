using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Tells the rows of tables without lines: words, and figures beside them.</summary>
internal static partial class PdfLooseRow
{
    // The gap between two cells, in heights of a letter.
    private const double WideGap = 0.6;

    /// <summary>The pieces of a line: the cells, if it is a row.</summary>
    public static PdfLine[] PiecesOf(PdfLine line) => [.. line.Pieces(WideGap)];

    /// <summary>Whether a line, in pieces, is a row: a figure stands behind something else.</summary>
    public static bool Is(PdfLine[] pieces) => pieces.Length > 1 && Array.Exists(pieces[1..], piece => IsFigure(piece.Text));

    /// <summary>Whether a line is a row and holds nothing behind its figures, as text with wide blanks does.</summary>
    public static bool IsWhole(PdfLine line) => PiecesOf(line) is var pieces && Is(pieces) && IsValue(pieces[^1].Text);

    /// <summary>How many pieces of a row are its labels.</summary>
    public static int LabelsIn(PdfLine[] row)
    {
        var labels = 0;
        for (var i = 0; i < row.Length && Array.Exists(row[i..], piece => IsValue(piece.Text)); i++)
        {
            labels = IsValue(row[i].Text) ? labels : i + 1;
        }

        return labels;
    }

    /// <summary>Whether a text is a figure.</summary>
    public static bool IsFigure(string text) => Figure().IsMatch(text);

    private static bool IsValue(string text) => IsFigure(text) || Nothing().IsMatch(text);

    [GeneratedRegex(@"^[+\-−－＋–]?[0-9０-９][0-9０-９,，.．]*(?:[万亿]?元|件|条|个|项|次|%)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("^(?:[-－—–/／]{1,4}|无|不适用)$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
