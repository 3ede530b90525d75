using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents;

/// <summary>Reads rows of a table whose columns are made by blanks.</summary>
internal static partial class AlignedLines
{
    private const int LongestRow = 400;

    /// <summary>The cells of a line; one: it is no row. Blank cells are not to be seen.</summary>
    public static string[] CellsOf(string line)
    {
        var text = line.Trim();
        if (text.Length is 0 or > LongestRow || text.Contains('\t', StringComparison.Ordinal))
        {
            return [text];
        }

        var pieces = Gap().Split(text);

        // 规章 3 4 5: a label and its figures with one blank between.
        return pieces.Length == 1 && Figures().Match(text) is { Success: true } match
            ? [match.Groups[1].Value, .. match.Groups[2].Captures.Select(capture => capture.Value.Trim())]
            : pieces;
    }

    [GeneratedRegex(@"\s{2,}|\u3000+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(\S*[^\s0-9０-９]\S*)(\s[+\-−–＋－]?[0-9０-９][0-9０-９,，.．]*(?:[万亿]?元|件|条|个|项|次|份)?|\s[-—/])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
