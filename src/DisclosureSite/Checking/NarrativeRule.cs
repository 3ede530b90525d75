using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>A rule that compares what narratives state with what the tables say, ready to be judged in any report.</summary>
internal sealed class NarrativeRule
{
    // Compiling takes far longer than matching; formats share patterns, and previews build again and again.
    private static readonly ConcurrentDictionary<string, Lazy<Regex>> Compiled = new(StringComparer.Ordinal);

    private readonly Rule rule;
    private readonly NarrativePattern narrative;
    private readonly ImmutableArray<Lazy<Regex>> patterns;
    private readonly ImmutableArray<Lazy<Regex>> exceptions;
    private readonly ImmutableArray<ImmutableArray<EquationTerm>> readings;
    private readonly int readingCount;

    private NarrativeRule(Rule rule, NarrativePattern pattern, ImmutableArray<ImmutableArray<EquationTerm>> readings)
    {
        this.rule = rule;
        narrative = pattern;
        readingCount = pattern.Readings.Length;
        patterns = [.. pattern.Patterns.Select(Compile)];
        exceptions = [.. pattern.Except.Select(Compile)];
        this.readings = readings;
    }

    /// <summary>The rule with its patterns compiled and its cells found.</summary>
    public static NarrativeRule Compile(Rule rule, Format format, Format? previous)
    {
        var pattern = rule.Narrative ?? throw new ArgumentException($"{rule.Id} looks for nothing.", nameof(rule));
        var readings = pattern.Readings.Select(reading => reading.Select(term => EquationTerm.Resolve(term, format, previous)).ToList());
        return new NarrativeRule(
            rule, pattern, [.. readings.Where(reading => !reading.Contains(null)).Select(reading => reading.OfType<EquationTerm>().ToImmutableArray())]);
    }

    /// <summary>Adds a finding for each statement.</summary>
    public void Judge(ReportTables tables, List<Sentence> sentences, List<Finding> findings)
    {
        foreach (var sentence in sentences)
        {
            Judge(tables, sentence, findings);
        }
    }

    private static Lazy<Regex> Compile(string pattern) => Compiled.GetOrAdd(
        pattern, text => new Lazy<Regex>(() => new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)));

    private void Judge(ReportTables tables, Sentence sentence, List<Finding> findings)
    {
        if (!narrative.Words.IsEmpty && !ContainsAny(sentence.Folded.Text, narrative.Words))
        {
            return;
        }

        List<int>? judged = null;
        foreach (var pattern in patterns)
        {
            for (var match = pattern.Value.Match(sentence.Folded.Text); match.Success; match = match.NextMatch())
            {
                if (StatedNumber.In(sentence.Folded.Text, match.Groups["n"]) is not { } stated
                    || judged?.Contains(stated.Start) == true)
                {
                    continue;
                }

                if (judged is null && IsExcepted(sentence.Folded.Text))
                {
                    return;
                }

                (judged ??= []).Add(stated.Start);
                if (!ContainsAny(sentence.Folded.Text.AsSpan(0, stated.Start), narrative.NotAfter)
                    && !IsOfAnotherYear(sentence.Folded.Text, stated.Start, tables.Report.Year)
                    && Judge(tables, sentence, stated, match) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }
    }

    private static bool ContainsAny(ReadOnlySpan<char> sentence, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExcepted(string sentence)
    {
        foreach (var exception in exceptions)
        {
            if (exception.Value.IsMatch(sentence))
            {
                return true;
            }
        }

        return false;
    }

    // A report looks back and ahead too; a number belongs to the year named last before it.
    private static bool IsOfAnotherYear(string sentence, int numberStart, ReportYear year)
    {
        var mark = numberStart;
        while (mark > 0 && (mark = sentence.LastIndexOf('年', mark - 1)) >= 0)
        {
            if (mark >= 4
                && int.TryParse(sentence.AsSpan(mark - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                && named is >= ReportYear.Earliest and <= ReportYear.Latest)
            {
                return named != year.Value;
            }
        }

        return false;
    }

    private Finding? Judge(ReportTables tables, Sentence sentence, StatedNumber stated, Match match) =>
        readingCount == 0 ? JudgeParts(tables, sentence, stated, match) : JudgeReadings(tables, sentence, stated);

    private Finding? JudgeReadings(ReportTables tables, Sentence sentence, StatedNumber stated)
    {
        var judgeable = new List<ImmutableArray<EquationTerm>>(readings.Length);
        var hasBlank = false;
        foreach (var reading in readings)
        {
            if (!IsThere(reading, tables))
            {
                continue;
            }

            var value = ValueOf(reading, tables);
            if (value == stated.Value)
            {
                return Finding(tables, sentence, stated, FindingOutcome.Holds, value, Cells([reading], tables), []);
            }

            hasBlank |= value is null;
            judgeable.Add(reading);
        }

        return judgeable.Count == 0 ? null : Finding(
            tables,
            sentence,
            stated,
            hasBlank || judgeable.Count < readingCount ? FindingOutcome.CannotBeJudged : FindingOutcome.Fails,
            ValueOf(judgeable[0], tables),
            Cells(judgeable, tables),
            Cells(judgeable, tables, blankOnly: true));
    }

    private Finding? JudgeParts(ReportTables tables, Sentence sentence, StatedNumber stated, Match match)
    {
        if (StatedParts.Find(sentence.Folded.Text, stated, match.Groups["parts"]) is not { } parts
            || parts.Judge(stated.Value) is not { } outcome)
        {
            return null;
        }

        return Finding(tables, sentence, stated, outcome, parts.Sum, [], []);
    }

    private Finding Finding(
        ReportTables tables,
        Sentence sentence,
        StatedNumber stated,
        FindingOutcome outcome,
        decimal? right,
        ImmutableArray<CellReference> cells,
        ImmutableArray<CellReference> blankCells)
    {
        var start = sentence.Folded.OriginOf(stated.Start);
        var length = sentence.Folded.OriginOf(stated.End - 1) + 1 - start;
        return new Finding
        {
            Rule = rule,
            At = sentence.SectionId,
            Outcome = outcome,
            Left = stated.Value,
            Right = right,
            Cells = cells,
            BlankCells = blankCells,
            Place = new SourcePlace(tables.Report.File, sentence.Line),
            Detail = sentence.Words,
            Span = new NarrativeSpan(sentence.Section, sentence.Paragraph, sentence.Start + start, length),
        };
    }

    private static bool IsThere(ImmutableArray<EquationTerm> reading, ReportTables tables)
    {
        foreach (var term in reading)
        {
            if (tables.Of(term) is not { } table || term.Cell.IsLeftOut(table))
            {
                return false;
            }
        }

        return true;
    }

    private static decimal? ValueOf(ImmutableArray<EquationTerm> reading, ReportTables tables)
    {
        EquationSide side = default;
        foreach (var term in reading)
        {
            side.Add(term.Sign, term.QuantityIn(tables.Of(term)!, reading[0].Unit));
        }

        return side.Complete;
    }

    private static ImmutableArray<CellReference> Cells(
        List<ImmutableArray<EquationTerm>> readings, ReportTables tables, bool blankOnly = false)
    {
        var cells = new List<CellReference>();
        foreach (var term in readings.SelectMany(reading => reading))
        {
            var cell = tables.Reference(term);
            if (!cells.Contains(cell) && !(blankOnly && term.Cell.QuantityIn(tables.Of(term)!) is not null))
            {
                cells.Add(cell);
            }
        }

        return [.. cells];
    }
}
