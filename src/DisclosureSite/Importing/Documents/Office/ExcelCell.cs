namespace DisclosureSite.Importing.Documents.Office;

/// <summary>A cell of a sheet with something in it.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Unread">Its formula, where the file holds no result of it; null: it has none, or its result is the text.</param>
internal readonly record struct ExcelCell(int Row, int Column, string Text, UnreadContent? Unread = null);
