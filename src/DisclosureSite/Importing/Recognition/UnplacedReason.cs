namespace DisclosureSite.Importing.Recognition;

/// <summary>Why something in a table could not be placed.</summary>
internal enum UnplacedReason
{
    /// <summary>No table of the format is like the one in which it stands.</summary>
    UnknownTable,

    /// <summary>The table has no such row.</summary>
    UnknownRow,

    /// <summary>The table has no such column.</summary>
    UnknownColumn,

    /// <summary>Its row is a title over others, which has no figures.</summary>
    RowIsTitle,

    /// <summary>It stands in a merged cell over several of the format's cells.</summary>
    Merged,

    /// <summary>The row has more or fewer cells than the table has columns, and nothing tells which is which.</summary>
    WrongCount,

    /// <summary>The cell was found before, with another content.</summary>
    FoundTwice,

    /// <summary>A percentage, where the table counts.</summary>
    Share,

    /// <summary>The second cell under one header, whose first is blank.</summary>
    SharedHeader,

    /// <summary>A number among the cells that is no figure, or that may be the number of a page.</summary>
    PageNumber,

    /// <summary>A formula whose result the file does not hold.</summary>
    Formula,

    /// <summary>A picture or an embedded object instead of a figure.</summary>
    Picture,

    /// <summary>A table of its own within a cell.</summary>
    TableInCell,

    /// <summary>A unit of money beside the table, other than the form's.</summary>
    Unit,

    /// <summary>Words beside the table's own.</summary>
    Words,
}
