using System.Buffers;

namespace DisclosureSite.Reading.Text;

/// <summary>
/// The characters that turn the direction in which what follows is shown, and cannot be seen: a figure between them reads as another one.
/// No Chinese report needs them; they come along when text is copied.
/// </summary>
internal static class DirectionMarks
{
    private static readonly SearchValues<char> All = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The index of the first one; −1: the text holds none.</summary>
    public static int FirstIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>Whether it is one.</summary>
    public static bool Holds(char character) => All.Contains(character);
}
