using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>What stands in a report's folder: text of which nothing is known yet. <see cref="Report"/> is what it becomes.</summary>
internal sealed record ReportSource
{
    /// <summary>The name of the file with the front matter and the narrative.</summary>
    public const string FileName = "report.md";

    /// <summary>The name of the file that says where each figure of an imported report came from; for editors, not published.</summary>
    public const string ImportReportName = "import-report.csv";

    /// <summary>Where it stands, and whose it is.</summary>
    public required ReportFolder Origin { get; init; }

    /// <summary>The front matter's keys and values.</summary>
    public required YamlMapping FrontMatter { get; init; }

    /// <summary>The narrative.</summary>
    public required MarkdownText Narrative { get; init; }

    /// <summary>The CSV files of tables, by id.</summary>
    public required ImmutableArray<RawTable> Tables { get; init; }

    /// <summary><c>corrections.csv</c>; null: there is none.</summary>
    public required RawTable? Corrections { get; init; }

    /// <summary>The attachments that may be published, by name.</summary>
    public required ImmutableArray<Attachment> Attachments { get; init; }

    /// <summary>The path of the <c>report.md</c>.</summary>
    public string File => Origin.Folder.PathOf(FileName);
}
