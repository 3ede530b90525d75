namespace DisclosureSite.Rendering.Views;

/// <summary>What a mark in a table means.</summary>
internal sealed record TableNoteView(string Id, string Mark, string Text);
