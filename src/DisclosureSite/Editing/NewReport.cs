using System.Globalization;
using System.Text;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;

namespace DisclosureSite.Editing;

/// <summary>The files of a report that is still to be written.</summary>
internal static class NewReport
{
    /// <summary>
    /// The files by their names: the front matter with what the year before tells, the format's headings, and each of its tables
    /// with its labels and what is carried over.
    /// </summary>
    /// <param name="agency">Who reports.</param>
    /// <param name="year">The year that it is about.</param>
    /// <param name="format">The format of that year.</param>
    /// <param name="previous">The agency's report on the year before; null: there is none.</param>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(Agency agency, ReportYear year, Format format, Report? previous)
    {
        yield return (ReportSource.FileName, Encoding.UTF8.GetBytes(Markdown(agency, year, format, previous)));
        foreach (var table in format.Tables)
        {
            var known = previous is { HasFigures: true }
                ? CarriedFigures.Of(table, format, previous)
                : new Dictionary<(int Row, int Column), decimal>();
            yield return ($"{table.Id}.csv", CsvText.Bytes(CsvText.Of(BlankTable.Of(table, known))));
        }
    }

    private static string Markdown(Agency agency, ReportYear year, Format format, Report? previous)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(YamlText.Of(EditingTexts.ReportTitle(agency.ShortName, year))).Append('\n');
        if (previous?.Publisher is { } publisher)
        {
            text.Append("publisher: ").Append(YamlText.Of(publisher)).Append('\n');
        }

        if (format.IsOnlyByName)
        {
            text.Append("format: ").Append(format.Id).Append('\n');
        }

        if (previous is not null && previous.Scope != ReportReader.DefaultScope(agency.Level))
        {
            text.Append("scope: ").Append(previous.Scope == ReportScope.All ? "all" : "self").Append('\n');
        }

        text.Append("status: draft\n");
        text.Append("# ").Append(EditingTexts.WhenPublished(new DateOnly(year.Value + 1, 1, 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        text.Append("\n---\n");
        text.AppendJoin("\n", format.Sections.Select(section => $"## {section.Title}\n"));
        return text.ToString();
    }
}
