using System.Collections.Immutable;

namespace DisclosureSite.Reading.Formats;

/// <summary>A term of an equation as written, before anybody knows whether there is such a cell.</summary>
/// <param name="Sign">1 or −1.</param>
/// <param name="Ids">A line; a table and a line; or a table, a row and a column.</param>
/// <param name="IsPreviousYear">Whether the cell of the year before is meant.</param>
internal sealed record TermText(int Sign, ImmutableArray<string> Ids, bool IsPreviousYear);
