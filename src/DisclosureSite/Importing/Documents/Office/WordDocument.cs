using System.Xml.Linq;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Reads a report from a .docx as Word and WPS write it.</summary>
internal static class WordDocument
{
    // Titles of properties are mostly those of the document that was copied.
    private const string InTitles = "年度报告";

    /// <summary>The report.</summary>
    /// <param name="archive">The file's parts.</param>
    /// <param name="part">The name of the part that holds the text.</param>
    /// <param name="document">That part.</param>
    public static SourceDocument Read(OfficeArchive archive, string part, XElement document)
    {
        var styles = new WordStyles(LoadRelated(archive, part, "styles"));
        var numbering = new WordNumbering(LoadRelated(archive, part, "numbering"));
        var reader = new WordContentReader(styles, numbering);
        var blocks = ContentAssembler.Of(document.Child("body") is { } body ? reader.Read(body) : []);
        return new SourceDocument(blocks) { StatedTitle = TitleOf(archive), Remarks = [.. reader.Remarks, .. DocumentRemarks.OnDirection(document.Value)] };
    }

    private static XElement? LoadRelated(OfficeArchive archive, string part, string kind) =>
        archive.Related(part, kind) is { } related && archive.Has(related) ? archive.Load(related) : null;

    private static string? TitleOf(OfficeArchive archive) =>
        archive.Related("", "core-properties") is { } part && archive.Has(part)
        && archive.Load(part).Child("title") is { } property && UnseenMarks.Without(property.Value).Trim() is { Length: < 120 } title
        && title.Contains(InTitles, StringComparison.Ordinal) ? title : null;
}
