using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DisclosureSite.Editing;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;

namespace DisclosureSite.Importing;

/// <summary>Writes a recognized report as the files of the archive.</summary>
internal sealed partial class ReportFiles
{
    private const int LongestTitle = 30;

    private readonly RecognizedReport report;
    private readonly Format? usual;
    private readonly string fallbackTitle;
    private readonly string? replaced;
    private readonly ImmutableArray<OwnTable> additional;

    private ReportFiles(RecognizedReport report, Format? usual, string fallbackTitle, string? replaced)
    {
        this.report = report;
        this.replaced = replaced;
        this.usual = usual;
        this.fallbackTitle = fallbackTitle;
        additional = AdditionalTables(report);
    }

    /// <summary>The tables of the document's own, as they are named in the archive.</summary>
    public static ImmutableArray<OwnTable> AdditionalTables(RecognizedReport report)
    {
        var tables = ImmutableArray.CreateBuilder<OwnTable>();
        foreach (var part in report.Parts)
        {
            for (var i = 0; i < part.Items.Length; i++)
            {
                if (part.Items[i] is FlowTable { IsOfFigures: true } table)
                {
                    var number = tables.Count + 1;
                    var title = table.BesideForm is { } form ? ImportTexts.Beside(form)
                        : i > 0 && part.Items[i - 1] is FlowParagraph caption && (IsCaption(caption) || IsTitle(caption))
                        ? caption.Text.TrimEnd('：', ':')
                        : $"附表{number}";
                    var unit = UnitBesideTitle().Match(title);
                    tables.Add(unit.Success
                        ? new OwnTable($"table-{number}.csv", unit.Groups["title"].Value, unit.Groups["unit"].Value, table)
                        : new OwnTable($"table-{number}.csv", title, null, table));
                }
            }
        }

        return tables.DrainToImmutable();
    }

    /// <summary>The files.</summary>
    /// <param name="report">The report.</param>
    /// <param name="usual">The format of its year, which need not be named; null: none.</param>
    /// <param name="fallbackTitle">The title where the document has none.</param>
    /// <param name="original">The document itself, to be published beside; null: not to be.</param>
    /// <param name="replaced">The <c>report.md</c> in whose place the new one goes: what editors added to its front matter stays; null: none.</param>
    public static ImmutableArray<ImportedFile> Of(
        RecognizedReport report, Format? usual, string fallbackTitle, ImportedFile? original, string? replaced)
    {
        var files = new ReportFiles(report, usual, fallbackTitle, replaced);
        var made = new List<ImportedFile> { new(ReportSource.FileName, Encoding.UTF8.GetBytes(files.Markdown())) };
        made.AddRange(report.Tables.Tables.Where(table => table.Lines > 0).Select(table => Csv($"{table.Table.Id}.csv", TableCsv.Of(table))));
        made.AddRange(files.additional.Select(each => Csv(each.File, each.Table.Rows.Select(row => (IReadOnlyList<string>)row))));
        made.Add(Csv(ReportSource.ImportReportName, OriginCsv.Of(report)));
        if (original is not null)
        {
            made.Add(original);
        }

        return [.. made.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    private static ImportedFile Csv(string name, IEnumerable<IReadOnlyList<string>> rows) =>
        new(name, CsvText.Bytes(CsvText.Of(rows.Select(row => (IReadOnlyList<string>)[.. row.Select(CellText.Defused)]))));

    // An item of a list that stands above a table is no title of it.
    private static bool IsCaption(FlowParagraph paragraph) => IsShortPhrase(paragraph.Text) && paragraph.Text.AsSpan().IndexOfAny("表况计数") >= 0;

    private static bool IsShortPhrase(string text) => text.Length is > 0 and <= LongestTitle && text.AsSpan().IndexOfAny("。；，") < 0;

    [GeneratedRegex(@"^(?<title>.+?)\s*[（(]单位[：:]\s*(?<unit>[^（()）]{1,10})[）)]$")]
    private static partial Regex UnitBesideTitle();

    // A heading that numbers its part of the text is no title of the table that follows at once.
    private static bool IsTitle(FlowParagraph paragraph) =>
        paragraph.IsHeading && IsShortPhrase(paragraph.Text)
        && paragraph.Text[0] is not ('（' or '(') && !char.IsAsciiDigit(paragraph.Text[0]) && paragraph.Text is not [_, '、', ..];

    private string Markdown()
    {
        var text = new StringBuilder("---\n");

        // The format is the import's to say, even by its silence.
        var written = new HashSet<string>(StringComparer.Ordinal) { "format" };
        Add("title", YamlText.Of(report.Title ?? fallbackTitle));
        Add("published", report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("publisher", report.Publisher is { } publisher ? YamlText.Of(publisher) : null);
        Add("format", report.Tables.Format == usual ? null : report.Tables.Format.Id);
        Add("status", report.IsBlank ? "draft" : null);
        Add("text", report.Parts.IsEmpty ? "none" : "full");
        var kept = KeptFrontMatter.Of(replaced, written, additional.Select(each => each.File).ToHashSet(StringComparer.Ordinal));
        text.Append(kept.Text);
        if (!additional.IsEmpty || kept.Tables.Length > 0)
        {
            text.Append("tables:\n").Append(kept.Tables);
            foreach (var own in additional)
            {
                text.Append("  ").Append(own.File).Append(": {title: ").Append(YamlText.Quoted(own.Title));
                text.Append(own.Unit is { } unit ? $", unit: {YamlText.Quoted(unit)}" : "").Append("}\n");
            }
        }

        text.Append("---\n");
        foreach (var part in report.Parts)
        {
            if (part.Title.Length > 0)
            {
                text.Append("## ").Append(MarkdownWriter.Escape(part.Title)).Append("\n\n");
            }

            for (var i = 0; i < part.Items.Length; i++)
            {
                // The page of the report shows the table under its title.
                if (part.Items[i] is not FlowParagraph title || !IsTitle(title)
                    || i + 1 == part.Items.Length || part.Items[i + 1] is not FlowTable { IsOfFigures: true })
                {
                    AppendItem(text, part.Items[i]);
                }
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                written.Add(key);
                text.Append(key).Append(": ").Append(value).Append('\n');
            }
        }
    }

    private static void AppendItem(StringBuilder text, FlowItem item)
    {
        switch (item)
        {
            case FlowParagraph paragraph:
                text.Append(paragraph is { IsHeading: true, Text.Length: <= 40 } ? "### " : "").Append(MarkdownWriter.Escape(paragraph.Text)).Append("\n\n");
                break;
            case FlowTable { IsOfFigures: false } table:
                for (var row = 0; row < table.Rows.Length; row++)
                {
                    text.Append("| ").AppendJoin(" | ", table.Rows[row].Select(MarkdownWriter.Escape)).Append(" |\n");
                    if (row == 0)
                    {
                        text.Append('|').Insert(text.Length, "---|", table.Rows[row].Length).Append('\n');
                    }
                }

                text.Append('\n');
                break;
        }
    }
}
