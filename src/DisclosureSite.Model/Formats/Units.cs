namespace DisclosureSite.Model;

/// <summary>The units that figures are printed in, and how they convert.</summary>
public static class Units
{
    /// <summary>Whether the unit is one of money: 元, 万元, 亿元.</summary>
    public static bool IsMoney(string? unit) => Factor(unit) is not null;

    /// <summary>Whether the unit counts things (件, 条, 次 …): its figures are whole.</summary>
    public static bool IsCounter(string? unit) => unit is
        "件" or "条" or "个" or "项" or "次" or "篇" or "人" or "人次" or "篇次" or "件次" or "条次" or "宗" or "份" or "起"
        or "场" or "场次" or "期" or "部" or "户" or "家" or "处" or "名" or "批" or "批次" or "例" or "张" or "册";

    /// <summary>Whether a figure in one unit can stand where another is expected.</summary>
    public static bool AreCompatible(string? unit, string? expected) =>
        string.Equals(unit, expected, StringComparison.Ordinal)
        || unit is null || expected is null
        || (IsMoney(unit) && IsMoney(expected))
        || (IsCounter(unit) && IsCounter(expected));

    /// <summary>
    /// The value in another unit: money converts between 元, 万元 and 亿元, exactly; counters, and anything without a unit, are
    /// taken as they are.
    /// </summary>
    public static decimal Convert(decimal value, string? from, string? to) =>
        string.Equals(from, to, StringComparison.Ordinal) || Factor(from) is not { } f || Factor(to) is not { } t
            ? value
            : Trim(value * f / t);

    /// <summary>
    /// A label that states a unit (<c>收费金额（单位：万元）</c>, <c>收费金额（万元）</c>) with another in its place; null: it states none.
    /// </summary>
    public static string? Restate(string label, string unit)
    {
        const string Begin = "（单位：";
        if (label.LastIndexOf('（') is >= 0 and var bracket && label[^1] == '）' && IsMoney(label[(bracket + 1)..^1]))
        {
            return $"{label[..bracket]}（{unit}）";
        }

        var start = label.IndexOf(Begin, StringComparison.Ordinal);
        var end = start < 0 ? -1 : label.IndexOfAny(['）', '，', '；'], start);
        return end < 0 ? null : $"{label[..start]}{Begin}{unit}{label[end..]}";
    }

    private static decimal? Factor(string? unit) => unit switch
    {
        "元" => 1m,
        "万元" => 10_000m,
        "亿元" => 100_000_000m,
        _ => null,
    };

    // Division leaves trailing noughts that would be printed.
    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
