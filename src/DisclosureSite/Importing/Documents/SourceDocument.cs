using System.Collections.Immutable;

namespace DisclosureSite.Importing.Documents;

/// <summary>A published report as its file holds it: paragraphs and tables in reading order, nothing interpreted yet.</summary>
/// <param name="Blocks">What a reader sees, in order; navigation, headers, footers and page numbers left out where the file tells them.</param>
internal sealed record SourceDocument(ImmutableArray<DocumentBlock> Blocks)
{
    /// <summary>The title that the file states beside its text (a page's title, a document's property); null: none.</summary>
    public string? StatedTitle { get; init; }

    /// <summary>The date of publication that the file states beside its text, as written there; null: none.</summary>
    public string? StatedDate { get; init; }

    /// <summary>The publisher that the file states beside its text; null: none.</summary>
    public string? StatedPublisher { get; init; }

    /// <summary>What the editor must know about how it was read: changes taken as accepted, hidden text left out.</summary>
    public ImmutableArray<DocumentRemark> Remarks { get; init; } = [];
}
