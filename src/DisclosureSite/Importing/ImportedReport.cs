using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;

namespace DisclosureSite.Importing;

/// <summary>A report as it goes into the archive.</summary>
/// <param name="Source">The document's name.</param>
/// <param name="Agency">The slug of the agency.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Recognized">What the document says.</param>
/// <param name="Remarks">What the editor must know of the document.</param>
/// <param name="Files">The files, by name.</param>
internal sealed record ImportedReport(
    string Source,
    string Agency,
    string AgencyName,
    ReportYear Year,
    RecognizedReport Recognized,
    ImmutableArray<DocumentRemark> Remarks,
    ImmutableArray<ImportedFile> Files)
{
    /// <summary>Where its year was found, in words; null: in the title, or the editor says it.</summary>
    public string? YearFrom { get; init; }

    /// <summary>Figures of the report that is there already which the import changes or blanks: which cell, what it said, what it will say.</summary>
    public ImmutableArray<(string Cell, string Before, string Now)> Replacements { get; init; } = [];

    /// <summary>The CSV files of statutory tables that are there already and that the document lacks: they stay.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>The year's folder below the input folder.</summary>
    public string Folder => $"reports/{Agency}/{Year}";
}
