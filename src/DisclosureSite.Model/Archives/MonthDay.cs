namespace DisclosureSite.Model;

/// <summary>A day of any year: a deadline.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>The day in a given year; in a month too short for it (29 February), the month's last.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary><c>03-31</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
