using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>The rules on a report's form: its sections, its tables, its title and its date.</summary>
internal static partial class FormRules
{
    /// <summary>The six parts of the narrative.</summary>
    public const string Sections = "form/sections";

    /// <summary>The statutory tables.</summary>
    public const string Tables = "form/tables";

    /// <summary>The year in the title.</summary>
    public const string TitleYear = "form/title-year";

    /// <summary>The date of publication.</summary>
    public const string Published = "form/published";

    /// <summary>Adds a finding for each thing that is missing or wrong, or one that all is well.</summary>
    public static void Judge(Rule rule, Report report, Regex? titlePattern, List<Finding> findings)
    {
        switch (rule.Id)
        {
            case Sections when report.Text == NarrativeText.Full && !report.Format.Sections.IsEmpty:
                JudgeSections(rule, report, findings);
                break;
            case Tables when !report.Format.Tables.IsEmpty:
                JudgeTables(rule, report, findings);
                break;
            case TitleYear when titlePattern is not null:
                findings.Add(JudgeTitleYear(rule, report, titlePattern));
                break;
            case Published:
                findings.Add(JudgePublished(rule, report));
                break;
        }
    }

    private static void JudgeSections(Rule rule, Report report, List<Finding> findings)
    {
        var before = findings.Count;
        var expected = report.Format.Sections;
        var seen = new bool[expected.Length];
        var last = -1;
        foreach (var section in report.Narrative)
        {
            var index = IndexOf(expected, section.SectionId);
            if (index < 0)
            {
                continue;
            }

            if (seen[index])
            {
                Fail(expected[index], section.Place, FindingTexts.RepeatedSection(section.Title));
            }
            else if (index < last)
            {
                Fail(expected[index], section.Place, FindingTexts.MisplacedSection(section.Title, expected[last].Title));
            }

            seen[index] = true;
            last = Math.Max(last, index);
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (!seen[i] && !expected[i].Optional)
            {
                Fail(expected[i], new SourcePlace(report.File), FindingTexts.MissingSection(expected[i].Title));
            }
        }

        if (findings.Count == before)
        {
            findings.Add(Finding(rule, FindingOutcome.Holds, new SourcePlace(report.File)));
        }

        void Fail(FormatSection section, SourcePlace place, string detail) =>
            findings.Add(Finding(rule, FindingOutcome.Fails, place, detail, section.Id));
    }

    private static int IndexOf(ImmutableArray<FormatSection> sections, string? id)
    {
        for (var i = 0; i < sections.Length; i++)
        {
            if (string.Equals(sections[i].Id, id, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static void JudgeTables(Rule rule, Report report, List<Finding> findings)
    {
        var before = findings.Count;
        foreach (var table in report.Format.Tables)
        {
            if (report.FindTable(table.Id) is null)
            {
                var detail = FindingTexts.MissingTable(table.Title, table.Id);
                findings.Add(Finding(rule, FindingOutcome.Fails, new SourcePlace(report.File), detail, table.Id));
            }
        }

        if (findings.Count == before)
        {
            findings.Add(Finding(rule, FindingOutcome.Holds, new SourcePlace(report.File)));
        }
    }

    // A title may name the year of its publication too; only one without the report's own year is wrong.
    private static Finding JudgeTitleYear(Rule rule, Report report, Regex pattern)
    {
        string? other = null;
        foreach (Match match in pattern.Matches(WithPlainDigits(report.Title)))
        {
            var year = FourDigits().Match(match.Value).Value;
            if (string.Equals(year, report.Year.ToString(), StringComparison.Ordinal))
            {
                return Finding(rule, FindingOutcome.Holds, report.TitlePlace);
            }

            other ??= year.Length == 0 ? null : year;
        }

        return other is null
            ? Finding(rule, FindingOutcome.CannotBeJudged, report.TitlePlace, FindingTexts.TitleWithoutYear)
            : Finding(rule, FindingOutcome.Fails, report.TitlePlace, FindingTexts.TitleOfAnotherYear(other, report.Year));
    }

    private static string WithPlainDigits(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            var digit = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            plain.Append(
                digit >= 0 ? (char)('0' + digit)
                : c is '○' or '零' ? '0'
                : c is >= '０' and <= '９' ? (char)(c - '０' + '0')
                : c);
        }

        return plain.ToString();
    }

    private static Finding JudgePublished(Rule rule, Report report)
    {
        var place = report.PublishedPlace ?? new SourcePlace(report.File);
        return report.Published is not { } published
            ? Finding(rule, FindingOutcome.CannotBeJudged, place, FindingTexts.PublicationUnknown)
            : published > report.Period.End
                ? Finding(rule, FindingOutcome.Holds, place)
                : Finding(rule, FindingOutcome.Fails, place, FindingTexts.PublishedTooEarly(published, report.Period.End));
    }

    private static Finding Finding(
        Rule rule, FindingOutcome outcome, SourcePlace place, string? detail = null, string? at = null) =>
        new() { Rule = rule, At = at, Outcome = outcome, Place = place, Detail = detail };

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
