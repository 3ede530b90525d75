using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents.Pdf;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Documents;

/// <summary>
/// Reads a PDF with text. A PDF knows letters and lines, no tables and no paragraphs: these are what a reader would see in their places.
/// </summary>
internal static class PdfDocumentReader
{
    // Programs that write PDF files put nothing before the signature; some servers do.
    private const int FarthestSignature = 1024;

    // The share of letters without a meaning from which a document has none.
    private const double UnreadableShare = 0.1;

    /// <summary>Whether a file is a PDF.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, FarthestSignature)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>The document; null, with a diagnostic, where it cannot be read.</summary>
    /// <param name="file">The file's name, for diagnostics.</param>
    /// <param name="content">The file, a PDF.</param>
    /// <param name="diagnostics">Takes the fault.</param>
    public static SourceDocument? Read(string file, byte[] content, DiagnosticList diagnostics)
    {
        var place = new SourcePlace(file);
        var read = PdfSheets.Read(content);
        switch (read.Fault)
        {
            case PdfFault.Encrypted:
                diagnostics.Add(DiagnosticCodes.PdfEncrypted, place);
                return null;
            case PdfFault.Damaged:
                diagnostics.Add(DiagnosticCodes.PdfDamaged, place);
                return null;
            case PdfFault.TooManyPages:
                diagnostics.Add(DiagnosticCodes.PdfTooLong, place, PdfBudget.MaximumPages);
                return null;
            case PdfFault.TooMuchContent:
                diagnostics.Add(DiagnosticCodes.PdfTooComplex, place);
                return null;
            case PdfFault.TooSlow:
                diagnostics.Add(DiagnosticCodes.PdfTooSlow, place);
                return null;
        }

        var letters = read.Sheets.Sum(sheet => sheet.Letters.Count);
        if (letters == 0)
        {
            diagnostics.Add(DiagnosticCodes.PdfWithoutText, place);
            return null;
        }

        if (read.Sheets.Sum(sheet => sheet.UnreadableLetters) > UnreadableShare * letters)
        {
            diagnostics.Add(DiagnosticCodes.PdfUnreadable, place);
            return null;
        }

        try
        {
            var document = PdfLayout.Read(read.Sheets);
            return document with { Remarks = [.. document.Remarks.Concat(RemarksOn(read.Sheets)).Distinct().Order()] };
        }
        catch (PdfLimitException)
        {
            diagnostics.Add(DiagnosticCodes.PdfTooComplex, place);
            return null;
        }
    }

    private static IEnumerable<DocumentRemark> RemarksOn(IReadOnlyList<PdfSheet> sheets)
    {
        if (sheets.Any(sheet => sheet.HasHiddenText))
        {
            yield return DocumentRemark.HiddenContent;
        }

        if (sheets.Any(sheet => sheet.Letters.Count == 0))
        {
            yield return DocumentRemark.PagesWithoutText;
        }
    }
}
