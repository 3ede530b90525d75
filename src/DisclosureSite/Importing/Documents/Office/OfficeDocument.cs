using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Reads a report from a .docx or .xlsx. What it is, its main part tells.</summary>
internal static class OfficeDocument
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes are an archive in which such a file may lie.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether the bytes are a .docx or .xlsx under a password, which is no archive of its own.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> content) =>
        content.StartsWith(CompoundFile) && content.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    /// <summary>The report.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, protected, larger than any report, or of another kind.</exception>
    public static SourceDocument Read(byte[] content)
    {
        if (IsEncrypted(content))
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentEncrypted);
        }

        using var archive = OfficeArchive.Open(content);
        return Read(archive);
    }

    private static SourceDocument Read(OfficeArchive archive)
    {
        if (archive.MainPart is not { } part)
        {
            throw archive.Has("OFD.xml") ? new UnreadableDocumentException(DiagnosticCodes.DocumentOfOtherKind, " OFD 文件（.ofd）")
                : archive.Has("content.xml") ? new UnreadableDocumentException(DiagnosticCodes.DocumentOfOtherKind, " OpenDocument 文件（.odt、.ods）")
                : new UnreadableDocumentException(DiagnosticCodes.DocumentPartMissing, "word/document.xml");
        }

        var root = archive.Load(part);
        return root.Name.LocalName switch
        {
            "document" => WordDocument.Read(archive, part, root),
            "workbook" => ExcelWorkbook.Read(archive, part, root),
            _ => throw new UnreadableDocumentException(DiagnosticCodes.DocumentPartMissing, "word/document.xml"),
        };
    }
}
