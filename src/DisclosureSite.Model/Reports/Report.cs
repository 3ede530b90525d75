using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>One agency's report on one year, as read and checked for faults (its figures may still contradict each other).</summary>
public sealed class Report
{
    /// <summary>Who reports.</summary>
    public required Agency Agency { get; init; }

    /// <summary>The year it is about.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The format it must follow.</summary>
    public required Format Format { get; init; }

    /// <summary>Its title as published.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published; null: unknown, and so is whether it was late.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it; null: not given.</summary>
    public string? Publisher { get; init; }

    /// <summary>The days its figures cover; the calendar year where nothing else is stated.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Where the original stands; null: not given.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Whether the narrative is the original's own words.</summary>
    public NarrativeText Text { get; init; }

    /// <summary>Whose figures it holds.</summary>
    public ReportScope Scope { get; init; }

    /// <summary>Whether it is public.</summary>
    public ReportStatus Status { get; init; }

    /// <summary>When and why it was withdrawn; null: it was not.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The parts of the narrative, in their order in the file.</summary>
    public ImmutableArray<NarrativeSection> Narrative { get; init; } = [];

    /// <summary>The tables that are there: the statutory ones in the format's order, then the additional ones by id.</summary>
    public ImmutableArray<ReportTable> Tables { get; init; } = [];

    /// <summary>Corrections by date, then in their file's order.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>What the editor says about findings and odd cells, by place.</summary>
    public ImmutableArray<Explanation> Explanations { get; init; } = [];

    /// <summary>Attachments by name.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Earlier addresses, as site paths.</summary>
    public ImmutableArray<string> RedirectFrom { get; init; } = [];

    /// <summary>Where its title stands in its <c>report.md</c>.</summary>
    public required SourcePlace TitlePlace { get; init; }

    /// <summary>Where its date of publication stands; null: it has none.</summary>
    public SourcePlace? PublishedPlace { get; init; }

    /// <summary>Its <c>report.md</c>, below the input folder.</summary>
    public required string File { get; init; }

    /// <summary>Whether its figures count: not those of a withdrawn report.</summary>
    public bool HasFigures => Status != ReportStatus.Withdrawn;

    /// <summary>
    /// What readers find of the text: <see cref="NarrativeText.None"/> also where the original's text is announced and not a word is there.
    /// </summary>
    public NarrativeText TextAtHand => Text == NarrativeText.Full && !HasWords() ? NarrativeText.None : Text;

    /// <summary>
    /// The day on which what it says last changed: the latest of its publication, its corrections and its withdrawal; null: none is known.
    /// </summary>
    public DateOnly? LastChange =>
        Later(Later(Published, Corrections is [.., var last] ? last.Date : null), Withdrawal?.Date);

    /// <summary><c>agency/year</c>, its name in references from other reports.</summary>
    public string Key => $"{Agency.Slug}/{Year}";

    /// <summary>A table by id; null: this report does not have it.</summary>
    public ReportTable? FindTable(string id)
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

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private bool HasWords()
    {
        foreach (var section in Narrative)
        {
            if (!section.Blocks.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
