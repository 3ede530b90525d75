namespace DisclosureSite.Rendering.Views;

/// <summary>A figure.</summary>
/// <param name="Id">Its id in the page: its address.</param>
/// <param name="Text">As published; computed figures as numbers.</param>
/// <param name="Class">What is special about it; null: nothing.</param>
/// <param name="IsBlank">Whether it is not reported.</param>
/// <param name="Change">The change on the year before; null: there is none, or nothing to compare with.</param>
/// <param name="Notes">What must be said about it.</param>
internal sealed record CellView(
    string Id, HtmlText Text, string? Class, bool IsBlank, string? Change, IReadOnlyList<CellNoteView> Notes)
{
    /// <summary>Whether there is nothing to say of it but its text: so are most cells, and templates then ask nothing more.</summary>
    public bool IsPlain => Class is null && !IsBlank && Change is null && Notes.Count == 0;
}
