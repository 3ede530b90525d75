using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>A column of a CSV file: its header, and what stands below it.</summary>
/// <param name="Name">The header.</param>
/// <param name="Type">What kind of values it holds.</param>
/// <param name="Title">What the header says, for readers.</param>
/// <param name="Meaning">What a value means, and what an empty field; for readers.</param>
internal sealed record CsvColumn(string Name, CsvType Type, string Title, string Meaning)
{
    /// <summary>The unit of its numbers; null: none, or each line's own.</summary>
    public string? Unit { get; init; }

    /// <summary>The column that holds the unit of each line's number; null: none does.</summary>
    public string? UnitColumn { get; init; }

    /// <summary>Whether no field of it is empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values that there are; empty: there may be others.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>
    /// Where what its values name is described: a template (RFC 6570) of an address below the site's root, with the line's fields as
    /// variables; null: nowhere.
    /// </summary>
    public string? DescribedAt { get; init; }

    /// <summary>The id that the statutory format gives the column; null: the column is none of a form.</summary>
    public string? FormatId { get; init; }
}
