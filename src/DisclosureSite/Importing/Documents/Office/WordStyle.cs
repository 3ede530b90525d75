namespace DisclosureSite.Importing.Documents.Office;

/// <summary>What a style of a Word document says, those it is based on included.</summary>
/// <param name="Name">Its name in Word's own language; empty: none.</param>
/// <param name="OutlineLevel">Its level among the headings from 0; null: it says nothing.</param>
/// <param name="NumberId">Its numbering; null: it says nothing.</param>
/// <param name="NumberLevel">Its level in the numbering; null: it says nothing.</param>
/// <param name="IsBold">Whether its text is bold; null: it says nothing.</param>
/// <param name="IsHidden">Whether its text is hidden; null: it says nothing.</param>
internal sealed record WordStyle(string Name, int? OutlineLevel, int? NumberId, int? NumberLevel, bool? IsBold, bool? IsHidden)
{
    /// <summary>Says nothing.</summary>
    public static WordStyle None { get; } = new("", null, null, null, null, null);

    /// <summary>Whether its paragraphs are headings.</summary>
    public bool IsHeading =>
        OutlineLevel is >= 0 and < 9
        || Name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
        || string.Equals(Name, "title", StringComparison.OrdinalIgnoreCase)
        || Name.StartsWith("标题", StringComparison.Ordinal);

    /// <summary>Whether its paragraphs are lines of a table of contents.</summary>
    public bool IsContents => Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) && Name.Length == 5;

    /// <summary>This style over the one that it is based on.</summary>
    public WordStyle Over(WordStyle other) => new(
        Name, OutlineLevel ?? other.OutlineLevel, NumberId ?? other.NumberId, NumberLevel ?? other.NumberLevel, IsBold ?? other.IsBold, IsHidden ?? other.IsHidden);
}
