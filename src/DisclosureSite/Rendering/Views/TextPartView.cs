namespace DisclosureSite.Rendering.Views;

/// <summary>A part of the narrative in both years.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Repeats">How much of it repeats last year's.</param>
/// <param name="Rows">Its stretches.</param>
internal sealed record TextPartView(string Id, string Title, string Repeats, IReadOnlyList<TextRowView> Rows);
