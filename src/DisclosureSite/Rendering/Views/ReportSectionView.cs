namespace DisclosureSite.Rendering.Views;

/// <summary>A part of a report: its words and its tables.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Title">Its heading; null: text before the first heading.</param>
/// <param name="Text">Its words; null: none.</param>
/// <param name="Tables">The tables that belong in it.</param>
internal sealed record ReportSectionView(string Id, string? Title, HtmlText? Text, IReadOnlyList<TableView> Tables);
