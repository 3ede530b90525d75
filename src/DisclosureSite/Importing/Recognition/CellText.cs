using System.Text;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>What the words of a document's cell are.</summary>
internal static class CellText
{
    /// <summary>The words on one line: no blanks beside Chinese, one between others.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var waits = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                waits = line.Length > 0;
                continue;
            }

            if (waits && !IsWide(c) && !IsWide(line[^1]))
            {
                line.Append(' ');
            }

            waits = false;
            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>
    /// The text of a figure: a number that was broken at its point or comma is one again; several numbers in one cell stay several, so that
    /// they are no figure.
    /// </summary>
    public static string Figure(string text)
    {
        var pieces = text.Split('\n', '\r', '\t').Select(OneLine).Where(piece => piece.Length > 0).ToList();
        if (pieces.Count > 1 && pieces.TrueForAll(IsNumber) && !string.Concat(pieces).AsSpan().ContainsAny(",，.．"))
        {
            return string.Join(" / ", pieces);
        }

        var line = OneLine(text);
        var joined = line.Replace(" ", "", StringComparison.Ordinal);
        return joined.Length < line.Length && !IsNumber(line) && IsNumber(joined) ? joined : line;
    }

    /// <summary>
    /// The text as it may stand in a file that a spreadsheet opens: one that would be taken for a formula, and is no number, gets an
    /// apostrophe before it.
    /// </summary>
    public static string Defused(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' && !IsNumber(text) && !IsNothing(text) ? "'" + text : text;

    /// <summary>Whether it is a number, with or without a unit.</summary>
    public static bool IsNumber(string text) => CellParser.Parse(text) is { Value: not null, Fault: CellFault.None };

    /// <summary>Whether it is a share of a whole: 12.5%.</summary>
    public static bool IsShare(string text) => text.AsSpan().IndexOfAny('%', '％', '‰') >= 0;

    /// <summary>Whether it is blank or a sign for nothing.</summary>
    public static bool IsNothing(string text) => CellParser.Parse(text) == CellContent.NotReported;

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF' or >= '\u2018' and <= '\u201D';
}
