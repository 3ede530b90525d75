namespace DisclosureSite.Model;

/// <summary>The year a report is about (not the year in which it was published).</summary>
public readonly record struct ReportYear(int Value) : IComparable<ReportYear>
{
    /// <summary>The first year that an address can name.</summary>
    public const int Earliest = 1900;

    /// <summary>The last year that an address can name.</summary>
    public const int Latest = 2999;

    /// <summary>The year before.</summary>
    public ReportYear Previous => new(Value - 1);

    /// <summary>The year after.</summary>
    public ReportYear Next => new(Value + 1);

    /// <inheritdoc/>
    public int CompareTo(ReportYear other) => Value.CompareTo(other.Value);

    /// <summary>Four digits.</summary>
    public override string ToString() => Value.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads exactly four ASCII digits between <see cref="Earliest"/> and <see cref="Latest"/>.</summary>
    public static bool TryParse(string text, out ReportYear year)
    {
        year = default;
        if (text.Length != 4 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        year = new ReportYear(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        return year.Value is >= Earliest and <= Latest;
    }

    /// <summary>Whether the left year is earlier.</summary>
    public static bool operator <(ReportYear left, ReportYear right) => left.Value < right.Value;

    /// <summary>Whether the left year is later.</summary>
    public static bool operator >(ReportYear left, ReportYear right) => left.Value > right.Value;

    /// <summary>Whether the left year is earlier or the same.</summary>
    public static bool operator <=(ReportYear left, ReportYear right) => left.Value <= right.Value;

    /// <summary>Whether the left year is later or the same.</summary>
    public static bool operator >=(ReportYear left, ReportYear right) => left.Value >= right.Value;
}
