using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using Xunit;

namespace DisclosureSite.Tests.Handbook;

/// <summary>What the editors' guide shows must be what the program says.</summary>
public sealed partial class HandbookTests
{
    [Fact]
    public void Every_message_that_the_handbook_quotes_is_one_of_the_programs()
    {
        var quoted = Message().Matches(Handbook());

        Assert.NotEmpty(quoted);
        Assert.All(quoted, message =>
        {
            var kind = Assert.Single(DiagnosticCodes.All, kind => kind.Code == message.Groups["code"].Value);
            Assert.Matches(PatternOf(kind.Text), message.Groups["text"].Value);
        });
    }

    [Fact]
    public void Its_blank_tables_are_those_of_the_newest_format()
    {
        var format = Assert.Single(BuiltInFormats.Load(), format => format.LastYear is null);

        var blanks = BlankTable().Matches(Handbook());

        Assert.Equal(
            format.Tables.Select(table => (table.Id, BlankCsv(table))),
            blanks.Select(blank => (blank.Groups["id"].Value, blank.Groups["csv"].Value)));
    }

    [Fact]
    public void All_that_the_report_of_an_import_can_say_of_a_line_is_explained()
    {
        string[] said =
        [
            ImportTexts.Filled, ImportTexts.Blank, ImportTexts.Absent, ImportTexts.Unplaced, ImportTexts.Omitted,
            .. Enum.GetValues<UnplacedReason>().Select(ImportTexts.Reason),
        ];

        var explained = string.Concat(Handbook().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)));

        Assert.All(said, text => Assert.Contains(text, explained, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_pictures_are_there_and_say_what_they_show()
    {
        var shown = Picture().Matches(Handbook());

        Assert.All(shown, picture => Assert.NotEmpty(picture.Groups["alt"].Value));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Root(), "theme", "screenshots", "handbook")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            shown.Select(picture => Path.GetFileName(picture.Groups["path"].Value)).Order(StringComparer.Ordinal));
    }

    private static string BlankCsv(FormatTable table)
    {
        var columns = table.Columns.Where(column => !column.Optional).ToList();
        var blanks = new string(',', columns.Count);
        var rows = table.Rows.Select(row => $"{row.Label}{blanks}\n");
        return $"{table.RowHeader},{string.Join(',', columns.Select(column => column.Label))}\n{string.Concat(rows)}";
    }

    private static string PatternOf(string text)
    {
        var literals = Fact().Split(text).Select(part => Regex.Escape(part.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));
        return $"^{string.Join(".*", literals)}$";
    }

    private static string Handbook() => File.ReadAllText(Path.Combine(Root(), "编辑手册.md")).ReplaceLineEndings("\n");

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");

    [GeneratedRegex(@"^!\[(?<alt>[^\]]*)\]\((?<path>theme/screenshots/handbook/[^)]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\S+\(\d+,\d+\): (?:error|warning) (?<code>DS\d{4}): (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Message();

    [GeneratedRegex(@"^`(?<id>[a-z-]+)\.csv`\n\n```csv\n(?<csv>[^`]*)```$", RegexOptions.Multiline)]
    private static partial Regex BlankTable();

    [GeneratedRegex(@"(?<!\{)\{\d\}(?!\})")]
    private static partial Regex Fact();
}
