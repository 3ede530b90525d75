using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>Units as they are printed in cells and labels.</summary>
internal static class UnitNames
{
    private static readonly string[] Common = ["元", "万元", "亿元", "件", "条", "个", "项", "次", "人", "人次", "篇", "篇次", "%"];

    /// <summary>The unit's name; one string for each common unit, not one for each cell.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        foreach (var name in Common)
        {
            if (text.SequenceEqual(name))
            {
                return name;
            }
        }

        return text is "％" ? "%" : text.ToString();
    }

    /// <summary>Whether the archive knows what the unit measures.</summary>
    public static bool IsKnown(string unit) => Units.IsMoney(unit) || Units.IsCounter(unit);

    /// <summary>Whether a figure in that unit can stand in a cell of that kind and unit.</summary>
    public static bool Fits(string unit, FigureKind kind, string? expected) =>
        string.Equals(unit, expected, StringComparison.Ordinal)
        || (Units.IsMoney(unit) ? kind == FigureKind.Money || Units.IsMoney(expected) || (kind == FigureKind.Number && expected is null)
            : Units.IsCounter(unit) && kind != FigureKind.Money && (expected is null || Units.IsCounter(expected)));
}
