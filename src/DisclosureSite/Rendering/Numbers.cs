using System.Globalization;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>Numbers as pages show them.</summary>
internal static class Numbers
{
    private const string Ungrouped = "0.############################";
    private const string Grouped = "#,##0.############################";
    private const string Percent = "#,##0.0";
    private const string PercentOfRate = "#,##0.00";

    /// <summary>How many bytes a number takes at most: a sign, a point and 29 digits, or a nought before them.</summary>
    public const int LongestExact = 32;

    private static readonly HtmlText[] Small =
        [.. Enumerable.Range(0, 1000).Select(number => new HtmlText(number.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Whether a number has no decimals and fits a <see cref="long"/>, which is many times faster to write; nearly all are such.</summary>
    public static bool IsWhole(decimal value, out long whole)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var (low, middle, high, flags) = (parts[0], parts[1], parts[2], parts[3]);
        var magnitude = ((long)middle << 32) | (uint)low;
        whole = flags < 0 ? -magnitude : magnitude;
        return value.Scale == 0 && high == 0 && magnitude >= 0;
    }

    /// <summary>A number as programs read it, every digit of it: <c>3525</c>, <c>12.5</c>.</summary>
    public static string Exact(decimal value) => IsWhole(value, out var whole)
        ? whole.ToString(CultureInfo.InvariantCulture)
        : value.ToString(Ungrouped, CultureInfo.InvariantCulture);

    /// <summary>The same in UTF-8.</summary>
    /// <param name="value">The number.</param>
    /// <param name="utf8">Takes up to <see cref="LongestExact"/> bytes.</param>
    /// <returns>How many bytes it took.</returns>
    public static int WriteExact(decimal value, Span<byte> utf8)
    {
        var length = 0;
        _ = IsWhole(value, out var whole)
            ? whole.TryFormat(utf8, out length, default, CultureInfo.InvariantCulture)
            : value.TryFormat(utf8, out length, Ungrouped, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>A value: <c>3,525</c>.</summary>
    public static string Show(decimal value) =>
        IsWhole(value, out var whole) && whole >= 0
            ? whole.ToString("N0", CultureInfo.InvariantCulture)
            : Show(value, Grouped);

    /// <summary>A value with its unit, or the mark of what is not reported.</summary>
    public static string Show(decimal? value, string? unit) => value is { } number ? Show(number) + unit : Texts.NotReportedMark;

    /// <summary>A change: <c>+14</c>.</summary>
    public static string ShowChange(decimal change) => Signed(change, Grouped);

    /// <summary>A change and its percentage: <c>+14（+0.4%）</c>; empty where there is nothing to compare with.</summary>
    /// <param name="change">The change.</param>
    /// <param name="percent">The same in per cent; null: there is none.</param>
    /// <param name="unit">The unit of the change; null: that of the figure beside it.</param>
    public static string ShowChange(decimal? change, decimal? percent, string? unit = null) => change switch
    {
        null => "",
        { } known when percent is { } share => $"{ShowChange(known)}{unit}（{Signed(share, Percent)}%）",
        { } known => ShowChange(known) + unit,
    };

    /// <summary>A change in per cent: <c>+0.4%</c>.</summary>
    public static string ShowPercentChange(decimal percent) => Signed(percent, Percent) + "%";

    /// <summary>A share of a text, in per cent: <c>61.3%</c>.</summary>
    public static string ShowShare(decimal percent) => Show(percent, "0.#") + "%";

    /// <summary>A rate, always to two decimals so that columns align: <c>54.02%</c>.</summary>
    public static string ShowRate(decimal rate) => Show(rate * 100, PercentOfRate) + "%";

    /// <summary>An indicator's value, as a figure or as a rate.</summary>
    public static string Show(Indicator indicator, decimal? value) => value switch
    {
        null => Texts.NotReportedMark,
        { } rate when indicator.Kind == IndicatorKind.Rate => ShowRate(rate),
        { } figure => Show(figure),
    };

    /// <summary>An indicator's change; that of a rate in percentage points.</summary>
    public static string ShowChange(Indicator indicator, SeriesPoint point) => (indicator.Kind, point.Change) switch
    {
        (_, null) => "",
        (_, 0) => Texts.Unchanged,
        (IndicatorKind.Rate, { } points) => Texts.PercentagePoints(Signed(points * 100, PercentOfRate)),
        _ => ShowChange(point.Change, point.ChangePercent),
    };

    /// <summary>A date as Chinese readers write it.</summary>
    public static string Show(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>A date as machines read it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The size of a file.</summary>
    public static string ShowSize(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m / 1024m:0.#} MB"),
    };

    /// <summary>
    /// The text of a cell exactly as published. Long runs of digits are set apart in threes by the style sheet and not by commas,
    /// so that what is read aloud and copied stays what was published.
    /// </summary>
    public static HtmlText ShowReported(string reported)
    {
        if (reported.Length <= 3 && int.TryParse(reported, NumberStyles.None, CultureInfo.InvariantCulture, out var small)
            && (reported.Length == 1 || reported[0] != '0'))
        {
            return Small[small];
        }

        var digits = 0;
        while (digits < reported.Length && char.IsAsciiDigit(reported[digits]))
        {
            digits++;
        }

        if (digits < 5)
        {
            return new HtmlText(HtmlEncoding.Encode(reported));
        }

        var html = new StringBuilder();
        var first = digits % 3 == 0 ? 3 : digits % 3;
        html.Append(reported, 0, first);
        for (var i = first; i < digits; i += 3)
        {
            html.Append("<span class=\"thousands\">").Append(reported, i, 3).Append("</span>");
        }

        return new HtmlText(html.Append(HtmlEncoding.Encode(reported[digits..])).ToString());
    }

    private static string Show(decimal value, string format) =>
        value < 0 ? "−" + Show(-value, format) : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Signed(decimal value, string format) => value > 0 ? "+" + Show(value, format) : Show(value, format);
}
