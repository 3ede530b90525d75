namespace DisclosureSite.Model;

/// <summary>What kind of number a cell may hold.</summary>
public enum FigureKind
{
    /// <summary>A number of things: whole and not negative.</summary>
    Count,

    /// <summary>A change on the year before: may be negative or a fraction.</summary>
    Change,

    /// <summary>An amount of money in 元, 万元 or 亿元: may be negative or a fraction.</summary>
    Money,

    /// <summary>Any number (an additional table with a unit that is neither money nor a counter, or with none).</summary>
    Number,
}
