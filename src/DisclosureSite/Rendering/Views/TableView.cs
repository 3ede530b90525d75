namespace DisclosureSite.Rendering.Views;

/// <summary>A table of a report as its page shows it.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Caption">Its title.</param>
/// <param name="Unit">The unit of all its figures; null: none, or they differ.</param>
/// <param name="Header">The rows of column headers.</param>
/// <param name="Bodies">Its rows in groups.</param>
/// <param name="CsvPath">Where it is as CSV.</param>
/// <param name="HasChanges">Whether any figure has a change on the year before.</param>
/// <param name="HasRemarks">Whether more is said about any figure on demand.</param>
/// <param name="IsOneRow">Whether all cells stand in one row without a header of its own.</param>
/// <param name="MergesGroups">Whether the titles of groups stand as merged cells beside their rows.</param>
/// <param name="IsAdditional">Whether only this report has it.</param>
internal sealed record TableView(
    string Id,
    string Caption,
    string? Unit,
    IReadOnlyList<HeaderRowView> Header,
    IReadOnlyList<TableBodyView> Bodies,
    string CsvPath,
    bool HasChanges,
    bool HasRemarks,
    bool IsOneRow,
    bool MergesGroups,
    bool IsAdditional);
