namespace DisclosureSite.Importing.Documents.Office;

/// <summary>How the text of a paragraph is to be read.</summary>
/// <param name="IsBold">Whether it is bold where its pieces do not say.</param>
/// <param name="IsHidden">Whether it is hidden where its pieces do not say.</param>
/// <param name="IsHeading">Whether it is a heading: one over two lines is one.</param>
internal readonly record struct WordTextStyle(bool IsBold, bool IsHidden, bool IsHeading);
