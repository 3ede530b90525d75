using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing.Documents;

/// <summary>Finds what editors must know of a document.</summary>
internal static class DocumentRemarks
{
    /// <summary>That figures may be shown in another direction than the file holds them.</summary>
    /// <param name="text">All the words of the document, as the file holds them.</param>
    public static IEnumerable<DocumentRemark> OnDirection(string text) =>
        DirectionMarks.FirstIn(text) >= 0 ? [DocumentRemark.DirectionMarks] : [];
}
