namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A page as a reader sees it.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Height">How high it is, in points.</param>
/// <param name="Grids">Its tables, from top to bottom.</param>
/// <param name="Lines">Its lines outside of tables, from top to bottom.</param>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfGrid> Grids, IReadOnlyList<PdfLine> Lines);
