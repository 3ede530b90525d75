using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A public body that reports: one <c>agency.yml</c>.</summary>
public sealed record Agency
{
    /// <summary>The folder's name: the agency's address.</summary>
    public required string Slug { get; init; }

    /// <summary>The full official name.</summary>
    public required string Name { get; init; }

    /// <summary>A short name for tables; the full one where none is given.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its level.</summary>
    public required AgencyLevel Level { get; init; }

    /// <summary>The slug of the agency above it; null: none in this archive.</summary>
    public string? ParentSlug { get; init; }

    /// <summary>The code of the administrative division (GB/T 2260), six digits; null: not given.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Earlier or other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The first year for which it had to report; null: the year of its first report here.</summary>
    public ReportYear? From { get; init; }

    /// <summary>The last year for which it had to report; null: it still exists.</summary>
    public ReportYear? Until { get; init; }

    /// <summary>The slug of the agency that took its place; null: none.</summary>
    public string? SuccessorSlug { get; init; }

    /// <summary>Its own deadline in the year after the report's; null: the one of its level.</summary>
    public MonthDay? Deadline { get; init; }

    /// <summary>Where its guide to disclosure (公开指南) is; null: not given.</summary>
    public string? GuideUrl { get; init; }

    /// <summary>Where to ask it for information; null: not given.</summary>
    public string? ApplyUrl { get; init; }

    /// <summary>Earlier addresses, as site paths.</summary>
    public ImmutableArray<string> RedirectFrom { get; init; } = [];

    /// <summary>Its file.</summary>
    public required SourcePlace Place { get; init; }
}
