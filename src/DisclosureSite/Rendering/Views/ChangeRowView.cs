namespace DisclosureSite.Rendering.Views;

/// <summary>A figure that changed.</summary>
/// <param name="Figure">Its row and column, and where it stands.</param>
/// <param name="Place">Its table, and the group of the form in which its row stands.</param>
/// <param name="IsDerived">Whether it is computed and not printed.</param>
/// <param name="Before">The value of the year before.</param>
/// <param name="After">This year's.</param>
/// <param name="Change">The difference.</param>
/// <param name="Percent">The same in per cent, or why there is none.</param>
internal sealed record ChangeRowView(
    LinkView Figure, string Place, bool IsDerived, string Before, string After, string Change, string Percent);
