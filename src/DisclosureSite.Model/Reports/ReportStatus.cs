namespace DisclosureSite.Model;

/// <summary>Whether a report is part of the public archive.</summary>
public enum ReportStatus
{
    /// <summary>It is.</summary>
    Published,

    /// <summary>Not yet: only previews show it, watermarked.</summary>
    Draft,

    /// <summary>No longer: a page says so; its figures count nowhere.</summary>
    Withdrawn,
}
