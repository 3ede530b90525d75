using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>The printed labels of a table. One object stands for all tables that are printed alike, and is compared as such.</summary>
public sealed class SearchTableForm
{
    /// <summary>The table's id in the page, before those of row and column: <c>disclosure</c>.</summary>
    public required string Anchor { get; init; }

    /// <summary>The words beside rows and columns: titles over them, units, notes.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>The rows: the part of a cell's id that names them, and the label.</summary>
    public required ImmutableArray<SearchLine> Rows { get; init; }

    /// <summary>The columns.</summary>
    public required ImmutableArray<SearchLine> Columns { get; init; }
}
