namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>What a file gave.</summary>
/// <param name="Sheets">Its pages, in order.</param>
/// <param name="Fault">Why there are none; null: no fault.</param>
internal sealed record PdfSheetsRead(IReadOnlyList<PdfSheet> Sheets, PdfFault? Fault);
