using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DisclosureSite.Model;

/// <summary>
/// A statutory format: what a report of certain years must contain, and what its figures must satisfy. Made from a YAML file;
/// nothing about any particular format stands in code.
/// </summary>
public sealed record Format
{
    /// <summary>Such as <c>cn-gov-2021</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What readers see.</summary>
    public required string Title { get; init; }

    /// <summary>The first year of the reports it applies to.</summary>
    public required ReportYear FirstYear { get; init; }

    /// <summary>The last year; null: still in force.</summary>
    public ReportYear? LastYear { get; init; }

    /// <summary>Whether it applies only to reports that name it, whatever their year.</summary>
    public bool IsOnlyByName { get; init; }

    /// <summary>The document that prescribes it.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>False where labels and rules were not checked against the official form; readers are told.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>The words of a title that bear the year, to find it: reports are titled freely otherwise. Null: not checked.</summary>
    public string? TitlePattern { get; init; }

    /// <summary>The parts of the narrative, in order.</summary>
    public ImmutableArray<FormatSection> Sections { get; init; } = [];

    /// <summary>The statutory tables, in order.</summary>
    public required ImmutableArray<FormatTable> Tables { get; init; }

    /// <summary>What figures, form and narrative must satisfy, in the file's order.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>What is followed over years, in the file's order.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>Where it was read from: a path below the input folder, or <c>formats/….yml</c> for a built-in one.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Whether it applies to reports on that year.</summary>
    public bool Covers(ReportYear year) => year >= FirstYear && (LastYear is not { } last || year <= last);

    /// <summary>Whether it is the very same format: formats are read once, and as keys must not cost a look at every member.</summary>
    public bool Equals(Format? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>A statutory table by its id; null: none of that name.</summary>
    public FormatTable? FindTable(string id)
    {
        foreach (var table in Tables)
        {
            if (string.Equals(table.Id, id, StringComparison.Ordinal))
            {
                return table;
            }
        }

        return null;
    }
}
