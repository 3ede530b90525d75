using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>What CSV files of one kind hold: their headers, their table schemas and their documentation come from here.</summary>
internal sealed record CsvTable
{
    /// <summary>What a line is, for readers.</summary>
    public required string Meaning { get; init; }

    /// <summary>The columns, in order.</summary>
    public required ImmutableArray<CsvColumn> Columns { get; init; }

    /// <summary>The columns by which a line is known among all; empty: lines have no key.</summary>
    public ImmutableArray<string> Key { get; init; } = [];

    /// <summary>Which lines of other files it names.</summary>
    public ImmutableArray<CsvReference> References { get; init; } = [];

    /// <summary>The texts that stand for what is not there.</summary>
    public ImmutableArray<string> MissingValues { get; init; } = [""];

    /// <summary>Writes the line of headers.</summary>
    public void WriteHeader(Utf8CsvWriter csv)
    {
        foreach (var column in Columns)
        {
            csv.Field(column.Name);
        }

        csv.EndLine();
    }
}
