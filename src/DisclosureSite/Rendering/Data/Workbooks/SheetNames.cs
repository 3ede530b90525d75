namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>Names for the sheets of a workbook: short enough, without the characters that spreadsheets refuse, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    // Excel keeps this name for itself.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name made from a title.</summary>
    public string Of(string title)
    {
        var allowed = string.Concat(title.EnumerateRunes()
            .Where(rune => rune.Value is >= ' ' and not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or 0x7F or 0xFFFD or 0xFFFE or 0xFFFF))
            .Select(rune => rune.ToString())).Trim().Trim('\'', ' ');
        var name = Cut(allowed.Length == 0 ? Texts.SheetWithoutName : allowed, Longest);
        for (var number = 2; !taken.Add(name); number++)
        {
            var suffix = Texts.InBrackets(Texts.Count(number));
            name = Cut(allowed, Longest - suffix.Length) + suffix;
        }

        return name;
    }

    // Not within a character that takes two places.
    private static string Cut(string text, int length) => text.Length <= length
        ? text
        : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd('\'', ' ');
}
