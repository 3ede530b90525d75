using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>How a cell of a spreadsheet holds a printed figure: as a number that is shown as it was printed.</summary>
/// <param name="IsNumber">Whether it fits a number; spreadsheets keep 15 digits, and one of more stands as text.</param>
/// <param name="Format">The number format by which it shows what was printed; null: it does so by itself.</param>
/// <param name="IsShown">Whether what is shown is what was printed, so that nothing needs to be said beside it.</param>
internal readonly record struct PrintedNumber(bool IsNumber, string? Format, bool IsShown)
{
    private const int MostDigits = 15;

    // What spreadsheets show of a number without a format.
    private const int PlainDigits = 11;

    private const int MostSuffix = 16;
    private const int LongestNumber = 40;

    /// <summary>A figure that is reported.</summary>
    public static PrintedNumber Of(in Figure figure)
    {
        var text = figure.Reported;
        if (text.Length is > 0 and < PlainDigits && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (text[0] != '0' || text.Length == 1))
        {
            return new PrintedNumber(true, null, true);
        }

        var value = figure.Value!.Value;
        if (Numbers.Exact(value).TrimStart('-', '0', '.').Count(char.IsAsciiDigit) > MostDigits)
        {
            return new PrintedNumber(false, null, true);
        }

        return FormatOf(text, value) is var (number, suffix)
            ? new PrintedNumber(true, WithSuffix(number, suffix), true)
            : new PrintedNumber(true, null, false);
    }

    // The sections of a format, to each of which a suffix can be added; null: no format shows the text.
    private static (string[] Sections, string Suffix)? FormatOf(string text, decimal value)
    {
        var sign = text.Length > 0 && text[0] is '+' or '-' or '−' or '－' ? text[0] : '\0';
        if (sign is '\0' or '+' ? value < 0 : value >= 0)
        {
            return null;
        }

        var start = sign == '\0' ? 0 : 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ','))
        {
            end++;
        }

        if (WholeOf(text[start..end]) is not { } number)
        {
            return null;
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var decimals = ++end;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            number += "." + new string('0', end - decimals);
        }

        var suffix = text[end..];
        if (suffix.Length > MostSuffix || suffix.AsSpan().IndexOfAny("\"\\\r\n") >= 0 || suffix.Any(char.IsDigit))
        {
            return null;
        }

        return (sign switch
        {
            '+' => ["+" + number, "-" + number, "+" + number],
            '−' or '－' => [number, $"\"{sign}\"{number}"],
            _ => [number],
        }, suffix);
    }

    private static string WithSuffix(string[] sections, string suffix) =>
        string.Join(';', sections.Select(section => suffix.Length == 0 ? section : $"{section}\"{suffix}\""));

    // Plain digits, noughts before them, or groups of three as spreadsheets set them.
    private static string? WholeOf(string digits)
    {
        // A number format takes 255 characters.
        if (digits.Length is 0 or > LongestNumber)
        {
            return null;
        }

        if (!digits.Contains(',', StringComparison.Ordinal))
        {
            return digits[0] == '0' ? new string('0', digits.Length) : "0";
        }

        return long.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            && whole.ToString("N0", CultureInfo.InvariantCulture) == digits
                ? "#,##0"
                : null;
    }
}
