namespace DisclosureSite.Rendering.Views;

/// <summary>A figure.</summary>
/// <param name="Id">Its id in the page: its address.</param>
/// <param name="Text">As published; computed figures as numbers.</param>
/// <param name="Class">What is special about it; null: nothing.</param>
/// <param name="IsBlank">Whether it is not reported.</param>
/// <param name="Change">The change on the year before; null: there is none, or nothing to compare with.</param>
/// <param name="Notes">What must be said in the cell itself.</param>
/// <param name="Remarks">What is said about it on demand, at its address.</param>
internal sealed record CellView(
    string Id,
    HtmlText Text,
    string? Class,
    bool IsBlank,
    string? Change,
    IReadOnlyList<CellNoteView> Notes,
    IReadOnlyList<CellRemarkView> Remarks)
{
    /// <summary>Whether there is nothing to say of it but its text: so are most cells, and templates then ask nothing more.</summary>
    public bool IsPlain => Class is null && !IsBlank && Notes.Count == 0 && !HasRemarks;

    /// <summary>Whether a dash stands for what is not reported: where the report prints a mark of its own, that is shown as it is.</summary>
    public bool HasDash => IsBlank && Text.Html.Length == 0;

    /// <summary>Whether more is said about it on demand.</summary>
    public bool HasRemarks => Remarks.Count > 0;

    /// <summary>Its address within the page.</summary>
    public string Address => Addresses.Fragment(Id);

    /// <summary>The ids of all its headers; null: their scope says it.</summary>
    public string? Headers { get; init; }

    /// <summary>Whether it was corrected, and readers may see either figure.</summary>
    public bool IsCorrected { get; init; }
}
