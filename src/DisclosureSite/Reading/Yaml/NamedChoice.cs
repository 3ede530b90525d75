namespace DisclosureSite.Reading.Yaml;

/// <summary>A word that a file may choose, with what it means to whoever does not know the word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Value">What it stands for.</param>
/// <param name="Meaning">Its meaning in Chinese; null: the word explains itself.</param>
/// <param name="Hints">What is in a text by which somebody probably meant this word, be it Chinese.</param>
internal readonly record struct NamedChoice<T>(string Word, T Value, string? Meaning = null, params string[] Hints);
