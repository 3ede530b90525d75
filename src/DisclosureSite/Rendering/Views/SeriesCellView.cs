namespace DisclosureSite.Rendering.Views;

/// <summary>A value in a table over years.</summary>
/// <param name="Text">The value, or a mark.</param>
/// <param name="Class"><c>blank</c>, <c>break</c>, <c>doubtful</c>, <c>good</c>, <c>bad</c> …; null: nothing special.</param>
/// <param name="Spoken">What a mark means, for those who do not see it; null: the text says it.</param>
/// <param name="Note">A remark: a change, how many agencies a total covers; null: none.</param>
/// <param name="Path">Where it leads; null: nowhere.</param>
/// <param name="Mark">The number of the note that explains a break; null: none.</param>
internal sealed record SeriesCellView(
    string Text, string? Class = null, string? Spoken = null, string? Note = null, string? Path = null, string? Mark = null)
{
    /// <summary>Whether it is a value with or without a remark: so are most cells, and templates then ask nothing more.</summary>
    public bool IsPlain => Class is null && Spoken is null && Path is null && Mark is null;

    /// <summary>A cell where there is nothing to show.</summary>
    public static SeriesCellView Empty { get; } = new("");
}
