namespace DisclosureSite.Importing.Documents;

/// <summary>Something about a document that its text does not show.</summary>
internal enum DocumentRemark
{
    /// <summary>It holds tracked changes; they were read as if accepted.</summary>
    TrackedChanges,

    /// <summary>It holds comments; they were left out.</summary>
    Comments,

    /// <summary>It holds hidden text, rows, columns or sheets; they were left out.</summary>
    HiddenContent,

    /// <summary>It declares one encoding and is written in another.</summary>
    WrongCharset,

    /// <summary>It holds formulas; their results as saved were read.</summary>
    Formulas,

    /// <summary>Some of its pages hold pictures and no text.</summary>
    PagesWithoutText,

    /// <summary>It has tables without lines; their columns were told by the places of their words.</summary>
    TablesWithoutLines,

    /// <summary>It holds marks that turn the direction in which text is shown; they were left out, and figures read in the order of the file.</summary>
    DirectionMarks,
}
