namespace DisclosureSite.Reading.Tables;

/// <summary>Which row and column of a table the rows and cells of its CSV file fill.</summary>
internal sealed class TableBinding
{
    /// <summary>For each cell of the header, the index of the table's column; −1: none (labels, blank columns, group titles).</summary>
    public required int[] Columns { get; init; }

    /// <summary>For each row of the file, the index of the table's row; −1: none (the header, group titles, faulty rows).</summary>
    public required int[] Rows { get; init; }

    /// <summary>For each column of the table, the unit stated in the file's header, or null; null: it states none at all.</summary>
    public string?[]? HeaderUnits { get; set; }

    /// <summary>For each row of the file, the unit stated in its label; null: none.</summary>
    public required string?[] RowUnits { get; init; }

    /// <summary>Whether every label was understood.</summary>
    public bool IsSound { get; set; } = true;
}
