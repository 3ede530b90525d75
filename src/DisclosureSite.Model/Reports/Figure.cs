namespace DisclosureSite.Model;

/// <summary>What stands in one cell of a report's table.</summary>
/// <param name="Value">The number printed, in <paramref name="Unit"/>; null: not reported, which is never the same as 0.</param>
/// <param name="Reported">The cell's text as printed, without white space around it; empty where nothing is printed.</param>
/// <param name="Unit">The unit printed in the cell or beside its row's label; null: none is printed there, the column's applies.</param>
/// <param name="Line">The line in the table's file; 0 where the file has no such cell.</param>
/// <param name="Column">The column in the line, in characters from 1; 0 where the file has no such cell.</param>
public readonly record struct Figure(decimal? Value, string Reported, string? Unit, int Line, int Column)
{
    /// <summary>A figure whose row or column is missing in the file.</summary>
    public static Figure Missing { get; } = new(null, "", null, 0, 0);

    /// <summary>Whether a number is printed.</summary>
    public bool IsReported => Value is not null;

    /// <summary>Whether the text itself bears the unit; else a unit that the figure has is that of its row's label.</summary>
    public bool PrintsUnit => Unit is not null && Reported.Length > 0 && !EndsInDigit(Reported);

    /// <summary>Whether a printed figure ends in a digit, and so bears no unit.</summary>
    public static bool EndsInDigit(string printed) => printed.Length > 0 && char.IsDigit(printed[^1]);
}
