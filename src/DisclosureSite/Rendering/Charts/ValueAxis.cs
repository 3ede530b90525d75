using System.Globalization;

namespace DisclosureSite.Rendering.Charts;

/// <summary>
/// The axis of a chart's values. It always holds nought, so that heights and lengths can be compared, and ends on round numbers.
/// </summary>
internal sealed record ValueAxis
{
    private const int Intervals = 4;
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;
    private readonly bool isRate;

    private ValueAxis(decimal low, decimal high, decimal step, bool isRate)
    {
        Low = low;
        High = high;
        Step = step;
        this.isRate = isRate;
    }

    /// <summary>Its lower end: nought, or below it where a value is.</summary>
    public decimal Low { get; }

    /// <summary>Its upper end, above <see cref="Low"/>.</summary>
    public decimal High { get; }

    /// <summary>From one mark to the next: 1, 2 or 5 times a power of ten.</summary>
    public decimal Step { get; }

    /// <summary>The marks, ascending, from end to end.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>The axis that holds all values.</summary>
    /// <param name="values">What is drawn.</param>
    /// <param name="isRate">Whether they are shares between 0 and 1; otherwise there is no mark between whole numbers.</param>
    public static ValueAxis Of(IEnumerable<decimal> values, bool isRate)
    {
        var (least, most) = (0m, 0m);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        var step = StepOf((most - least) / Intervals, smallest: isRate ? 0.0001m : 1m);
        var low = Math.Floor(least / step) * step;
        var high = Math.Ceiling(most / step) * step;
        return new ValueAxis(low, high == low ? low + step : high, step, isRate);
    }

    /// <summary>How far along the axis a value is, between 0 and 1.</summary>
    public decimal ShareOf(decimal value) => (value - Low) / (High - Low);

    /// <summary>A mark in words: <c>500</c>, <c>1.5万</c>, <c>2亿</c>, <c>40%</c>.</summary>
    public string Label(decimal tick)
    {
        var (scale, unit) = isRate ? (0.01m, "%")
            : Math.Max(High, -Low) >= Yi ? (Yi, "亿")
            : Math.Max(High, -Low) >= Wan ? (Wan, "万")
            : (1m, "");
        var number = (tick / scale).ToString("#,##0.####", CultureInfo.InvariantCulture).Replace('-', '−');
        return tick == 0 && !isRate ? "0" : number + unit;
    }

    private static decimal StepOf(decimal least, decimal smallest)
    {
        var power = smallest;
        while (power * 10 <= least)
        {
            power *= 10;
        }

        foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
        {
            if (power * factor >= least)
            {
                return power * factor;
            }
        }

        return power * 10;
    }
}
