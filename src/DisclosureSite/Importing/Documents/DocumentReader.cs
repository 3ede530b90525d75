using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents.Html;
using DisclosureSite.Importing.Documents.Office;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing.Documents;

/// <summary>Reads a published report from whatever file it stands in. What the file is, its content tells, not its name.</summary>
internal static class DocumentReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    // No encoding takes more for a character.
    private const int BytesOfLetter = 4;

    /// <summary>The document; null, with a diagnostic, where the file is none that can be read.</summary>
    /// <param name="file">The file's name, for diagnostics and to tell a page, a table and a text from one another.</param>
    /// <param name="content">The file.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static SourceDocument? Read(string file, byte[] content, DiagnosticList diagnostics)
    {
        if (content.Length > MaximumBytes)
        {
            diagnostics.Add(DiagnosticCodes.DocumentTooLarge, new SourcePlace(file), MaximumBytes / 1024 / 1024);
            return null;
        }

        try
        {
            return ReadAsItsKind(file, content, diagnostics) is not { } document ? null
                : IsTooComplex(document) ? throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex)
                : document;
        }
        catch (UnreadableDocumentException fault)
        {
            diagnostics.Add(fault.Kind, new SourcePlace(file), fault.Facts);
            return null;
        }
    }

    private static bool IsTooComplex(SourceDocument document)
    {
        var tables = document.Blocks.OfType<DocumentTable>().ToArray();
        return document.Blocks.Length > DocumentLimits.Lines
            || document.Blocks.OfType<DocumentParagraph>().Sum(paragraph => paragraph.Text.Length) > DocumentLimits.Letters
            || tables.Sum(table => table.Cells.Length) > DocumentLimits.Cells
            || tables.Sum(table => table.Cells.Sum(cell => cell.Text.Length)) > DocumentLimits.CellLetters
            || document.Blocks.OfType<DocumentCellRows>().Sum(rows => rows.Rows.Sum(row => row.Length)) > DocumentLimits.LooseCells;
    }

    private static SourceDocument? ReadAsItsKind(string file, byte[] content, DiagnosticList diagnostics)
    {
        if (PdfDocumentReader.IsPdf(content))
        {
            return PdfDocumentReader.Read(file, content, diagnostics);
        }

        if (OfficeDocument.IsArchive(content) || OfficeDocument.IsEncrypted(content))
        {
            return OfficeDocument.Read(content);
        }

        if (BinaryKind.Of(content) is { } kind)
        {
            diagnostics.Add(DiagnosticCodes.DocumentOfOtherKind, new SourcePlace(file), kind.Name);
            return null;
        }

        if (HtmlText.IsPage(file, content))
        {
            return HtmlDocument.Read(file, content, diagnostics);
        }

        if (content.Length > BytesOfLetter * DocumentLimits.Letters)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        if (TextFileReader.Decode(file, content, diagnostics) is not { } text)
        {
            return null;
        }

        if (text.Text.Length > DocumentLimits.Letters)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        var seen = UnseenMarks.Without(text.Text);
        var document = CsvDocument.IsCsv(file) ? CsvDocument.Read(seen) : TextDocument.Read(seen);
        return document with { Remarks = [.. DocumentRemarks.OnDirection(text.Text)] };
    }
}
