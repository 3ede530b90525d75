namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>The place of a figure in a sheet.</summary>
/// <param name="Row">The figure's row in its table.</param>
/// <param name="Column">Its column.</param>
/// <param name="Reference">The cell, such as <c>B5</c>.</param>
/// <param name="Before">The sheet's XML from the figure before up to this one's style.</param>
internal sealed record SheetCell(int Row, int Column, string Reference, byte[] Before);
