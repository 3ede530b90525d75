using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>What a report's front matter says of a table that only this report has (<c>tables:</c>).</summary>
/// <param name="Id">The name of its CSV file without <c>.csv</c>.</param>
/// <param name="Title">What readers see.</param>
/// <param name="Unit">The unit of its figures; null: none is given.</param>
/// <param name="SumRow">The label of the row that sums the others; null: none does.</param>
/// <param name="SumColumn">The label of the column that sums the others; null: none does.</param>
/// <param name="Place">Where the description stands.</param>
internal sealed record AdditionalTable(
    string Id, string Title, string? Unit, string? SumRow, string? SumColumn, SourcePlace Place);
