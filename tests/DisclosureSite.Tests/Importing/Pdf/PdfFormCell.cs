namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>A cell to be printed.</summary>
internal sealed record PdfFormCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
