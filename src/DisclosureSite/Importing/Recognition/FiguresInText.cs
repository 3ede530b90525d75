using System.Text.RegularExpressions;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Finds figures that stand in the text as a row of a table does: 行政许可 1751 129 925.</summary>
internal static partial class FiguresInText
{
    /// <summary>The figures; none where it is a text like any other.</summary>
    /// <param name="text">A paragraph, with the blanks that part its words.</param>
    /// <param name="format">The format whose labels tell its rows.</param>
    /// <param name="isByTable">Whether it stands in a table or next to one, so that one figure behind a label is a row, whatever the label.</param>
    public static (string Label, IReadOnlyList<string> Figures) In(string text, Format format, bool isByTable)
    {
        var words = text.AsSpan().IndexOfAny("，。；：？") < 0 ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        var numbers = Array.FindAll(words, CellText.IsNumber);
        if (numbers.Length == 0)
        {
            return ("", []);
        }

        var label = string.Concat(words.TakeWhile(word => !IsValue(word)));
        var last = words.Reverse().TakeWhile(IsValue).Where(IsBare).Count();
        return format.Tables.Any(table => TableLayout.Of(table).Rows.Match(label).Kind == LabelMatchKind.Line)
            || last > 1 || (last == 1 && (words.Length == 1 || (isByTable && label.Length > 0 && !Counted().IsMatch(label))))
            ? (label, numbers)
            : ("", []);
    }

    private static bool IsValue(string word) => CellText.IsNumber(word) || CellText.IsNothing(word);

    // 2025年 1月 20日 is a day.
    private static bool IsBare(string word) => CellText.IsNumber(word) && !char.IsLetter(word[^1]);

    // 表 1 and 附件 2 are no figures.
    [GeneratedRegex("^[（(]?(?:续?附?续?表|附件|附录|第)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
