namespace DisclosureSite.Importing.Documents;

/// <summary>What stands in a cell without words and cannot be read.</summary>
internal enum UnreadKind
{
    /// <summary>A formula whose result the file does not hold.</summary>
    Formula,

    /// <summary>A picture or an embedded object.</summary>
    Picture,

    /// <summary>A table inside the cell, which is read by itself.</summary>
    Table,
}
