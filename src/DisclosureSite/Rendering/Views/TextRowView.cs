namespace DisclosureSite.Rendering.Views;

/// <summary>A stretch of text in both years.</summary>
/// <param name="Kind">A class name for what became of it.</param>
/// <param name="BeforeLabel">What became of the words of the year before, in words; where both years have the same, of both.</param>
/// <param name="AfterLabel">What became of this year's.</param>
/// <param name="Before">The words of the year before; null: none stand there.</param>
/// <param name="After">This year's; null: none stand there.</param>
/// <param name="IsSame">Whether both years have the same words, which then stand in <paramref name="After"/> alone.</param>
internal sealed record TextRowView(string Kind, string BeforeLabel, string AfterLabel, HtmlText? Before, HtmlText? After, bool IsSame);
