namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Which letters stand together as words.</summary>
internal static class PdfWords
{
    /// <summary>Whether blanks part it from the next word: no Chinese character, no Chinese punctuation.</summary>
    public static bool IsWordCharacter(char character) => character < '\u2E80' && (char.IsLetterOrDigit(character) || character is '.' or ',' or '%' or '-' or '+');

    /// <summary>Two lines of one paragraph as one.</summary>
    public static string Join(string first, string second)
    {
        var isBetweenWords = first.Length > 0 && second.Length > 0 && char.IsAsciiLetter(second[0]) && (char.IsAsciiLetter(first[^1]) || first[^1] is ',' or '.');
        return isBetweenWords ? $"{first} {second}" : first + second;
    }
}
