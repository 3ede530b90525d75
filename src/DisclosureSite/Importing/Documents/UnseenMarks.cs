using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing.Documents;

/// <summary>
/// The characters of a document that have no shape of their own: marks of direction, joiners, blanks without a width, places to break a
/// word. They come along when text is copied, and are left behind.
/// </summary>
internal static class UnseenMarks
{
    /// <summary>Whether it is one.</summary>
    public static bool Holds(char character) =>
        character is '\u00AD' or '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF' || DirectionMarks.Holds(character);

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        foreach (var character in text)
        {
            if (Holds(character))
            {
                return string.Concat(text.Where(each => !Holds(each)));
            }
        }

        return text;
    }
}
