namespace DisclosureSite.Writing;

/// <summary>
/// Something cannot be written to the place that was asked for; what was there is untouched, or stands where the reason says. Not a bug
/// and no fault of the archive: whoever called the program chooses another place or mends this one.
/// </summary>
public sealed class OutputRefusedException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="place">The folder that cannot be used, in full.</param>
    /// <param name="other">The folder or file that stands against it, in full; null: none.</param>
    /// <param name="cause">What the operating system said; null: nothing.</param>
    public OutputRefusedException(OutputRefusal reason, string place, string? other = null, Exception? cause = null)
        : base($"The site cannot be written to {place}: {reason}{(other is null ? "" : $" ({other})")}.", cause)
    {
        Reason = reason;
        Place = place;
        Other = other;
    }

    /// <summary>Why.</summary>
    public OutputRefusal Reason { get; }

    /// <summary>The folder that cannot be used, in full.</summary>
    public string Place { get; }

    /// <summary>The folder or file that stands against it, in full; null: none.</summary>
    public string? Other { get; }
}
