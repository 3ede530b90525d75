using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents;

/// <summary>Tells the numbers of pages that a copied text holds between its own lines.</summary>
internal static partial class PageLines
{
    private const int Longest = 30;

    /// <summary>Whether a line is the number of a page and can be nothing else, by its form: - 3 -, 第3页, 3/8.</summary>
    public static bool IsPageLine(string line) => line.Length <= Longest && MayHaveNumber(line) && Form().IsMatch(line);

    /// <summary>Whether a line, or a cell, may be the number of a page as well as a figure: 3.</summary>
    public static bool IsPageNumber(string text) => Number().IsMatch(text);

    /// <summary>The number of a page, in digits of any width.</summary>
    public static int NumberIn(string text)
    {
        var number = 0;
        foreach (var digit in text.AsSpan().Trim())
        {
            number = (number * 10) + (int)char.GetNumericValue(digit);
        }

        return number;
    }

    // Most lines have none, and each line is looked at many times.
    private static bool MayHaveNumber(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9') || line.ContainsAnyInRange('０', '９') || line.Contains('页');

    [GeneratedRegex(
        @"^[^\S\t]*(?:[-–—−－─―~～·•]+[ 　]*[0-9０-９]{1,4}[ 　]*[-–—−－─―~～·•]+"
        + @"|(?:共[ 　]*[0-9０-９]{1,4}[ 　]*页[ 　,，/／]*)?第[ 　]*(?:[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})[ 　]*页(?:[ 　,，/／]*共[ 　]*[0-9０-９]{1,4}[ 　]*页)?"
        + @"|[0-9０-９]{1,4}[ 　]*[/／][ 　]*[0-9０-９]{1,4}(?:[ 　]*页)?"
        + @"|页码[ 　]*[:：]?[ 　]*[0-9０-９]{1,4}(?:[ 　]*[/／][ 　]*[0-9０-９]{1,4})?"
        + @"|[Pp](?:age|AGE)[ ]*[0-9]{1,4}(?:[ ]*(?:of|/)[ ]*[0-9]{1,4})?)[^\S\t]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\s*[1-9１-９][0-9０-９]{0,2}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
