using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
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

    private static string Handbook([CallerFilePath] string thisFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "编辑手册.md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\S+\(\d+,\d+\): (?:error|warning) (?<code>DS\d{4}): (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Message();

    [GeneratedRegex(@"^`(?<id>[a-z-]+)\.csv`\n\n```csv\n(?<csv>[^`]*)```$", RegexOptions.Multiline)]
    private static partial Regex BlankTable();

    [GeneratedRegex(@"(?<!\{)\{\d\}(?!\})")]
    private static partial Regex Fact();
}
