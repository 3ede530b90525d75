namespace DisclosureSite.Exporting;

/// <summary>What a line of a printed report is.</summary>
internal enum PrintedLineKind
{
    /// <summary>The title of a part.</summary>
    PartTitle,

    /// <summary>A heading inside a part, or the title of an additional table.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Text,

    /// <summary>Publisher or date at the end.</summary>
    Signature,
}
