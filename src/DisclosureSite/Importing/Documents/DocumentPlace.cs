namespace DisclosureSite.Importing.Documents;

/// <summary>Where something stands in a document, as a person finds it there. All numbers count from 1; 0: the document has no such thing.</summary>
internal readonly record struct DocumentPlace
{
    /// <summary>The page of a PDF.</summary>
    public int Page { get; init; }

    /// <summary>The sheet of a workbook by its name; null: no workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The line of a text.</summary>
    public int Line { get; init; }

    /// <summary>Which table of the document.</summary>
    public int Table { get; init; }

    /// <summary>The row in the table or sheet.</summary>
    public int Row { get; init; }

    /// <summary>The column in the table or sheet.</summary>
    public int Column { get; init; }
}
