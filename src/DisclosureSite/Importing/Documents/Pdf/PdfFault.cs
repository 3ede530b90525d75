namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Why a PDF cannot be read.</summary>
internal enum PdfFault
{
    /// <summary>It asks for a password.</summary>
    Encrypted,

    /// <summary>It is broken.</summary>
    Damaged,

    /// <summary>It has more pages than are read.</summary>
    TooManyPages,

    /// <summary>It draws, or unfolds to, more than is read.</summary>
    TooMuchContent,

    /// <summary>Reading it finds no end.</summary>
    TooSlow,
}
