namespace DisclosureSite.Rendering.Narratives;

/// <summary>A sentence of a narrative.</summary>
/// <param name="Text">As it stands there, with the mark that ends it.</param>
/// <param name="Key">What is compared: its characters without white space.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal sealed record Sentence(string Text, string Key, bool StartsParagraph);
