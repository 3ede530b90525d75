namespace DisclosureSite.Exporting;

/// <summary>What stands in a cell of a printed form.</summary>
internal enum PrintedCellKind
{
    /// <summary>The title of a table.</summary>
    Title,

    /// <summary>The label of columns.</summary>
    ColumnHeader,

    /// <summary>The label of rows.</summary>
    RowHeader,

    /// <summary>A figure, or a place for one.</summary>
    Figure,
}
