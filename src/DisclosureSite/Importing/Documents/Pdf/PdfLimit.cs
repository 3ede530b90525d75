namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>What a PDF may have too much of.</summary>
internal enum PdfLimit
{
    /// <summary>Pages.</summary>
    Pages,

    /// <summary>Things to draw: operations, letters, lines, cells, or bytes that they unfold to.</summary>
    Content,

    /// <summary>Time to read it, spent on something that no other limit counts.</summary>
    Time,

    /// <summary>References: they go round in a circle.</summary>
    Circles,
}
