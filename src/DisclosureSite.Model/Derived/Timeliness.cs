namespace DisclosureSite.Model;

/// <summary>When a report was due and whether it was late.</summary>
/// <param name="Deadline">The day by which it had to be published; null: none applies (townships).</param>
/// <param name="DaysLate">Days after the deadline, 0 on time; null: there is no deadline, the date of publication is unknown, or the report is withdrawn.</param>
public readonly record struct Timeliness(DateOnly? Deadline, int? DaysLate)
{
    /// <summary>Whether it is known to be late.</summary>
    public bool IsLate => DaysLate > 0;
}
