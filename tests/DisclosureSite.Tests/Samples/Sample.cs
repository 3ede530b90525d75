using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Samples;

/// <summary>Small formats, tables and reports in a few words, for tests of the stages after Reading.</summary>
internal static class Sample
{
    /// <summary>A table; ids are divided by spaces, an optional line's bears a question mark.</summary>
    public static FormatTable Table(string id, string rows, string columns, string? unit = "件") =>
        new() { Id = id, Title = id, Unit = unit, Rows = Lines(rows), Columns = Lines(columns) };

    /// <summary>The same table with more in it.</summary>
    public static FormatTable With(
        this FormatTable table,
        ImmutableArray<TotalDefinition> totals = default,
        ImmutableArray<DerivedLine> derivedRows = default,
        ImmutableArray<DerivedLine> derivedColumns = default) =>
        new()
        {
            Id = table.Id,
            Title = table.Title,
            Unit = table.Unit,
            Rows = table.Rows,
            Columns = table.Columns,
            IsAdditional = table.IsAdditional,
            Totals = totals.IsDefault ? table.Totals : totals,
            DerivedRows = derivedRows.IsDefault ? table.DerivedRows : derivedRows,
            DerivedColumns = derivedColumns.IsDefault ? table.DerivedColumns : derivedColumns,
        };

    /// <summary>A table that only one report has.</summary>
    public static FormatTable Additional(string id, string rows, string columns, params ImmutableArray<TotalDefinition> totals) =>
        new()
        {
            Id = id,
            Title = id,
            Unit = "条",
            Kind = FigureKind.Count,
            Rows = Lines(rows),
            Columns = Lines(columns),
            IsAdditional = true,
            Totals = totals,
        };

    public static Format Format(
        ImmutableArray<FormatTable> tables,
        ImmutableArray<Rule> rules = default,
        ImmutableArray<Indicator> indicators = default,
        string id = "sample",
        int firstYear = 2000,
        int? lastYear = null) =>
        new()
        {
            Id = id,
            Title = id,
            FirstYear = new ReportYear(firstYear),
            LastYear = lastYear is { } last ? new ReportYear(last) : null,
            Tables = tables,
            Rules = rules.IsDefault ? [] : rules,
            Indicators = indicators.IsDefault ? [] : indicators,
            Place = new SourcePlace($"formats/{id}.yml"),
        };

    /// <summary>Terms such as <c>a.x.total - a.*.other + a.x.total@-1</c>; a star is the line at which the rule is judged.</summary>
    public static ImmutableArray<RuleTerm> Terms(string terms)
    {
        var sign = 1;
        var read = ImmutableArray.CreateBuilder<RuleTerm>();
        foreach (var word in terms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "+" or "-")
            {
                sign = word == "+" ? 1 : -1;
                continue;
            }

            var isOfYearBefore = word.EndsWith("@-1", StringComparison.Ordinal);
            var names = word.Replace("@-1", "", StringComparison.Ordinal).Split('.');
            read.Add(new RuleTerm(
                sign, names[0], names[1] == "*" ? null : names[1], names[2] == "*" ? null : names[2], isOfYearBefore ? -1 : 0));
        }

        return read.ToImmutable();
    }

    /// <summary>A rule of an equation such as <c>a.total.* = a.x.* + a.y.*</c>, judged along an axis.</summary>
    public static Rule Rule(string id, RuleKind kind, string equation, Axis? each = null) =>
        new()
        {
            Id = id,
            Kind = kind,
            Severity = RuleSeverity.Error,
            Text = id,
            TableId = id.Split('/')[0],
            Each = each,
            Left = Terms(equation.Split(" = ")[0]),
            Right = Terms(equation.Split(" = ")[1]),
        };

    public static Rule FormRule(string id) =>
        new() { Id = id, Kind = RuleKind.Form, Severity = RuleSeverity.Warning, Text = id };

    public static Rule NarrativeRule(string id, string pattern, string[]? readings = null, string[]? except = null) =>
        new()
        {
            Id = id,
            Kind = RuleKind.Narrative,
            Severity = RuleSeverity.Note,
            Text = id,
            Narrative = new NarrativePattern
            {
                Patterns = [pattern],
                Except = [.. except ?? []],
                Readings = [.. (readings ?? []).Select(Terms)],
            },
        };

    public static Indicator FigureIndicator(string key, string? breakReason = null, string? id = null, string? unit = "件") =>
        new()
        {
            Id = id ?? key,
            Title = key,
            Kind = IndicatorKind.Figure,
            Unit = unit,
            Figure = new CellKey(key.Split('.')[0], key.Split('.')[1], key.Split('.')[2]),
            BreakReason = breakReason,
        };

    public static Indicator RateIndicator(string id, string numerator, string denominator) =>
        new()
        {
            Id = id,
            Title = id,
            Kind = IndicatorKind.Rate,
            Numerator = Terms(numerator),
            Denominator = Terms(denominator),
        };

    public static Agency Agency(
        string slug, AgencyLevel level = AgencyLevel.County, string? parent = null, int? from = null, int? until = null) =>
        new()
        {
            Slug = slug,
            Name = slug,
            ShortName = slug,
            Level = level,
            ParentSlug = parent,
            From = from is { } first ? new ReportYear(first) : null,
            Until = until is { } last ? new ReportYear(last) : null,
            Place = new SourcePlace($"reports/{slug}/agency.yml"),
        };

    /// <summary>
    /// A table's figures, a row on each line (<c>id 1 2 -</c>): a hyphen is a blank, a row left out is one that the file lacks. Where
    /// the first line begins with <c>#</c> it names the columns of the file. The n-th line of figures is line n + 1 of the file, the
    /// n-th column stands at character 10 n.
    /// </summary>
    public static ReportTable Figures(this FormatTable format, string text)
    {
        var figures = new Figure[format.Rows.Length * format.Columns.Length];
        Array.Fill(figures, Figure.Missing);
        var rows = new bool[format.Rows.Length];
        var columns = new bool[format.Columns.Length];
        var named = format.Columns.Select(column => column.Id).ToArray();
        var line = 1;
        foreach (var words in text.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (words.Length == 0)
            {
                continue;
            }

            if (words[0] == "#")
            {
                named = words[1..];
                continue;
            }

            line++;
            var row = format.RowIndex(words[0]);
            rows[row] = true;
            Assert(words.Length == named.Length + 1, text);
            for (var i = 0; i < named.Length; i++)
            {
                var column = format.ColumnIndex(named[i]);
                columns[column] = true;
                figures[(row * format.Columns.Length) + column] = Cell(words[i + 1], line, 10 * (i + 1));
            }
        }

        foreach (var name in named)
        {
            columns[format.ColumnIndex(name)] = true;
        }

        return new ReportTable(
            format, $"{format.Id}.csv", figures, [.. rows], [.. columns], [.. format.Columns.Select(_ => (string?)null)]);
    }

    /// <summary>A narrative: each part's id, then its paragraphs, which begin on lines 11, 12, … of its file.</summary>
    public static ImmutableArray<NarrativeSection> Narrative(params (string? Id, string[] Paragraphs)[] sections)
    {
        var line = 10;
        return
        [
            .. sections.Select(section => new NarrativeSection(
                section.Id ?? "", section.Id,
                [.. section.Paragraphs.Select(text => new ParagraphBlock(++line, [new TextInline(text)]))],
                new SourcePlace("report.md", line))),
        ];
    }

    public static Report Report(
        Format format, Agency agency, int year, ImmutableArray<ReportTable> tables, ImmutableArray<NarrativeSection> narrative = default) =>
        new()
        {
            Agency = agency,
            Year = new ReportYear(year),
            Format = format,
            Title = $"{agency.Name}{year}年政府信息公开工作年度报告",
            Period = new ReportPeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
            Tables = tables,
            Narrative = narrative.IsDefault ? [] : narrative,
            TitlePlace = new SourcePlace("report.md", 2),
            File = "report.md",
        };

    /// <summary>The same report, changed.</summary>
    public static Report With(
        this Report report,
        ReportScope? scope = null,
        ReportStatus? status = null,
        NarrativeText? text = null,
        string? title = null,
        DateOnly? published = null,
        params ImmutableArray<(string Key, string Text)> explanations) =>
        new()
        {
            Agency = report.Agency,
            Year = report.Year,
            Format = report.Format,
            Title = title ?? report.Title,
            Period = report.Period,
            Tables = report.Tables,
            Narrative = report.Narrative,
            TitlePlace = report.TitlePlace,
            File = report.File,
            Scope = scope ?? report.Scope,
            Status = status ?? report.Status,
            Text = text ?? report.Text,
            Published = published ?? report.Published,
            PublishedPlace = published is null ? report.PublishedPlace : new SourcePlace("report.md", 3),
            Explanations = explanations.IsEmpty
                ? report.Explanations
                : [.. explanations.Select((said, i) => new Explanation(said.Key, said.Text, new SourcePlace("report.md", 5 + i)))],
        };

    public static Archive Archive(params Report[] reports) => Archive([], reports);

    public static Archive Archive(Agency[] more, params Report[] reports) =>
        new(
            new Site { Title = "示例" },
            reports.Select(report => report.Format).Distinct(),
            reports.Select(report => report.Agency).Concat(more).DistinctBy(agency => agency.Slug),
            reports,
            [],
            []);

    private static ImmutableArray<FormatLine> Lines(string ids) =>
    [
        .. ids.Split(' ').Select(id => new FormatLine { Id = id.TrimEnd('?'), Label = id.TrimEnd('?'), Optional = id.EndsWith('?') }),
    ];

    private static Figure Cell(string text, int line, int column)
    {
        if (text == "-")
        {
            return new Figure(null, "", null, line, column);
        }

        var digits = text.TrimEnd('元', '万', '亿', '件', '条');
        var unit = text[digits.Length..];
        return new Figure(
            decimal.Parse(digits, CultureInfo.InvariantCulture), text, unit.Length == 0 ? null : unit, line, column);
    }

    private static void Assert(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
