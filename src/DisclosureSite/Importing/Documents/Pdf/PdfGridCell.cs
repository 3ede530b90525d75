namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A cell between lines.</summary>
/// <param name="Page">The page that it begins on.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Text">Its words, lines joined by LF.</param>
internal sealed record PdfGridCell(int Page, int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>The row below it.</summary>
    public int RowEnd => Row + RowSpan;

    /// <summary>The column right of it.</summary>
    public int ColumnEnd => Column + ColumnSpan;
}
