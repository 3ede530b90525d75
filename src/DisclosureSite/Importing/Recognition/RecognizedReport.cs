using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Recognition;

/// <summary>What a document says as a report.</summary>
/// <param name="Tables">Its statutory tables.</param>
/// <param name="Parts">Its narrative.</param>
internal sealed record RecognizedReport(RecognizedTables Tables, ImmutableArray<NarrativePart> Parts)
{
    /// <summary>Whether none of its statutory tables holds a figure: a form that is still to be filled in.</summary>
    public bool IsBlank => Tables.Tables.TrueForAll(table => table.Filled == 0);

    /// <summary>Its title; null: none was found.</summary>
    public string? Title { get; init; }

    /// <summary>The year in its title; null: none.</summary>
    public ReportYear? Year => Years.IsEmpty ? null : Years[0];

    /// <summary>The years in its title, the likeliest one first.</summary>
    public ImmutableArray<ReportYear> Years { get; init; } = [];

    /// <summary>The years whose first and last day its text names as the span of its figures.</summary>
    public ImmutableArray<ReportYear> Periods { get; init; } = [];

    /// <summary>Whether the title was taken from a sentence, for it stands nowhere by itself.</summary>
    public bool IsTitleFromText { get; init; }

    /// <summary>The day on which it was published, or which stands at its end; null: neither.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> is the day at its end.</summary>
    public bool IsSignatureDate { get; init; }

    /// <summary>Who signed or published it; null: unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Lines of the page that are no part of the report: when it was put there, how often it was read.</summary>
    public ImmutableArray<FlowParagraph> Omitted { get; init; } = [];
}
