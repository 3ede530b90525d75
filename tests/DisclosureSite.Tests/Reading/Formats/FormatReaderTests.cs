using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Yaml;
using Xunit;

namespace DisclosureSite.Tests.Reading.Formats;

public sealed class FormatReaderTests
{
    // Seventeen lines; tests put their own after them. A mark ▶ says where the fault is.
    private const string University = """
        id: university
        title: 大学信息公开年度报告
        first-year: 2010
        tables:
          - id: staff
            title: 教职工
            columns: [{id: women, label: 女}, {id: men, label: 男}, {id: total, label: 合计}]
            rows:
              - {id: teachers, label: 教师}
              - group: support
                label: 其他人员
                rows: [{id: staff, label: 职员}, {id: workers, label: 工人}]
          - id: money
            title: 经费
            unit: 万元
            columns: [{id: women, label: 女}, {id: men, label: 男}, {id: total, label: 合计}]
            rows: [{id: salaries, label: 工资}]

        """;

    [Fact]
    public void A_format_that_has_nothing_to_do_with_china_is_read()
    {
        var format = Read("""
            id: university
            title: Annual disclosure of a university
            first-year: 1999
            last-year: 2030
            only-by-name: true
            sections:
              - {id: summary, title: Summary}
            tables:
              - id: students
                title: Students
                section: summary
                columns: [{id: undergraduate, label: Undergraduate}, {id: graduate, label: Graduate}, {id: total, label: Total}]
                rows:
                  - group: all
                    label: All faculties
                    total: true
                    rows: [{id: arts, label: Arts}, {id: science, label: Science}]
              - id: requests
                title: Requests
                columns: [{id: number, label: Number}]
                rows: [{id: received, label: Received}, {id: answered, label: Answered}, {id: open, label: Open}]
                computed-rows: [{id: settled, label: Settled, equals: received - open}]
            rules:
              - {id: students/total, table: students, each: row, total: total, parts: [undergraduate, graduate], text: Adds up.}
              - id: requests/balance
                equation: requests.received.number + requests.open.number@previous = requests.answered.number + requests.open.number
                severity: warning
                text: Nothing gets lost.
            indicators:
              - {figure: students.all.total, title: Students, unit: 人, headline: true}
              - {rate: answer-rate, title: Answered, numerator: requests.answered.number, denominator: requests.received.number}
            """);

        Assert.Equal(("university", new ReportYear(1999), new ReportYear(2030), true), (format.Id, format.FirstYear, format.LastYear!.Value, format.IsOnlyByName));
        var students = format.FindTable("students")!;
        Assert.Equal([new SignedIndex(1, 0), new SignedIndex(1, 1)], Assert.Single(students.DerivedRows).Terms);
        Assert.Equal("all", students.Rows[1].ParentId);
        Assert.Equal([0, 1], Assert.Single(students.Totals).Parts);
        Assert.Equal((Axis.Column, 2), (students.Totals[0].Axis, students.Totals[0].Total));
        Assert.Equal([new SignedIndex(1, 0), new SignedIndex(-1, 2)], Assert.Single(format.FindTable("requests")!.DerivedRows).Terms);
        Assert.Equal((RuleKind.Sum, Axis.Row), (format.Rules[0].Kind, format.Rules[0].Each));
        Assert.Equal((RuleKind.Equation, null, RuleSeverity.Warning), (format.Rules[1].Kind, format.Rules[1].Each, format.Rules[1].Severity));
        Assert.Equal(
            [new RuleTerm(1, "requests", "received", "number"), new RuleTerm(1, "requests", "open", "number", -1)], format.Rules[1].Left);
        Assert.Equal(("students.all.total", "人"), (format.Indicators[0].Id, format.Indicators[0].Unit));
        Assert.Equal(IndicatorKind.Rate, format.Indicators[1].Kind);
    }

    [Fact]
    public void Phrases_stand_for_pieces_of_patterns()
    {
        var format = Read(University + """
            phrases:
              year: '[0-9]{4} *年'
              whole: '{year}|全年'
            rules:
              - {id: narrative/teachers, text: 教师人数相符。, words: [教师], patterns: ['{whole}有教师(?<n>[0-9]+)人'], not-after: [其中], readings: [staff.teachers.total]}
            """);

        var narrative = Assert.Single(format.Rules).Narrative!;
        Assert.Equal("(?:(?:[0-9]{4} *年)|全年)有教师(?<n>[0-9]+)人", Assert.Single(narrative.Patterns));
        Assert.Equal(["教师"], narrative.Words);
        Assert.Equal(["其中"], narrative.NotAfter);
        Assert.Equal([new RuleTerm(1, "staff", "teachers", "total")], Assert.Single(narrative.Readings));
        Assert.Equal(RuleSeverity.Note, format.Rules[0].Severity);
    }

    [Theory]
    [InlineData("- {id: a/b, text: 文, table: ▶satff, each: row, total: total, parts: [men]}", "DS0605", "没有名为“satff”的表，是不是“staff”")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, total: ▶totel, parts: [men]}", "DS0606", "表“staff”里没有名为“totel”的列，是不是“total”")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: column, total: teachers, parts: [▶workres]}", "DS0606", "表“staff”里没有名为“workres”的行，是不是“workers”")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = man + women}", "DS0606", "没有名为“man”的列，是不是“men”")]
    [InlineData("- {id: a/b, text: 文, equation: ▶staff.teachers.total = staff.techers.men}", "DS0606", "没有名为“techers”的行，是不是“teachers”")]
    [InlineData("- {id: a/b, text: 文, equation: ▶staf.teachers.total = staff.teachers.men}", "DS0605", "没有名为“staf”的表，是不是“staff”")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = men +}", "DS0607", "看不懂算式“total = men +”")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total + men}", "DS0607", "看不懂算式")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = men = women}", "DS0607", "看不懂算式")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = men women}", "DS0607", "看不懂算式")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = 2 × men}", "DS0607", "看不懂算式")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = men@next}", "DS0607", "看不懂算式")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, total: total, parts: [men, ▶men]}", "DS0608", "“men”在这个合计里重复计入")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, total: total, parts: [men, ▶total]}", "DS0608", "“total”在这个合计里重复计入")]
    [InlineData("- {id: narrative/a, text: 文, patterns: [▶'(?<n>[0-9]+'], readings: [staff.teachers.total]}", "DS0610", "不能使用")]
    [InlineData("- {id: narrative/a, text: 文, patterns: [▶'(?<=共)(?<n>[0-9]+)'], readings: [staff.teachers.total]}", "DS0610", "不能使用")]
    [InlineData("- {id: narrative/a, text: 文, patterns: [▶'(?<n>[0-9])\\k<n>'], readings: [staff.teachers.total]}", "DS0610", "不能使用")]
    [InlineData("- {id: narrative/a, text: 文, patterns: [▶'([0-9]+)'], readings: [staff.teachers.total]}", "DS0611", "缺少“(?<n>…)”")]
    [InlineData("- {id: narrative/a, text: 文, patterns: [▶'(?<n>[0-9]+)']}", "DS0611", "缺少“(?<parts>…)”")]
    [InlineData("- {id: narrative/a, text: 文, patterns: [▶'{yaer}(?<n>[0-9]+)'], readings: [staff.teachers.total]}", "DS0619", "没有名为“yaer”的短语")]
    [InlineData("- {id: narrative/a, text: 文, patterns: ['(?<n>[0-9]+)'], readings: [▶staff.teachers]}", "DS0617", "“staff.teachers”没有指明单元格。请写成“表.行.列”")]
    [InlineData("- {id: ▶a/b, text: 文}", "DS0612", "规则“a/b”要写且只写一种")]
    [InlineData("- {id: ▶a/b, text: 文, equation: a = b, patterns: [c]}", "DS0612", "规则“a/b”要写且只写一种")]
    [InlineData("- {id: ▶form/section, text: 文}", "DS0613", "没有名为“form/section”的形式规则，是不是“form/sections”")]
    [InlineData("- {id: ▶A/b, text: 文, equation: a = b}", "DS0601", "“A/b”不能作名称")]
    [InlineData("- {id: ▶a/b/c, text: 文, equation: a = b}", "DS0601", "“a/b/c”不能作名称")]
    [InlineData("- {id: a/b, text: 文, equation: ▶support = men, table: staff, each: column}", "DS0618", "分组“support”没有自己的数字")]
    [InlineData("- {id: a/b, text: 文, equation: ▶total = men}", "DS0617", "“total”没有指明单元格")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: row, equation: ▶total = money.total}", "DS0622", "表“money”缺少“teachers”，不能与表“staff”逐行比较")]
    [InlineData("- {id: a/b, text: 文, table: staff, each: ▶diagonal, equation: total = men}", "DS0117", "可以写的有：row、column")]
    [InlineData("- ▶{id: a/b, text: 文, each: row, equation: total = men}", "DS0111", "缺少“table”")]
    [InlineData("- ▶{id: a/b, text: 文, table: staff, each: row, total: total}", "DS0111", "缺少“parts”")]
    [InlineData("- ▶{id: form/tables}", "DS0111", "缺少“text”")]
    [InlineData("- {id: form/tables, text: 文, ▶legalbasis: x}", "DS0102", "不认识的项“legalbasis”，是不是“legal-basis”")]
    public void A_fault_in_a_rule_is_told_where_it_stands(string rule, string code, string words)
    {
        var (text, place) = Marked(University + "rules:\n  " + rule + "\n");
        var diagnostic = Fault(text);

        Assert.Equal((code, place), (diagnostic.Code, diagnostic.Place));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- {title: 人, figure: ▶staff.teachers.totl}", "DS0606", "没有名为“totl”的列，是不是“total”")]
    [InlineData("- {title: 人, figure: ▶staff.support.total}", "DS0618", "分组“support”没有自己的数字")]
    [InlineData("- {title: 人, figure: ▶teachers}", "DS0617", "请写成“表.行.列”")]
    [InlineData("- {title: 人, figure: staff.teachers.total, series: ▶staff}", "DS0617", "“staff”没有指明单元格")]
    [InlineData("- ▶{title: 人}", "DS0616", "指标要么写 figure，要么写 rate")]
    [InlineData("- ▶{title: 人, figure: staff.teachers.total, rate: x}", "DS0616", "指标要么写 figure，要么写 rate")]
    [InlineData("- ▶{title: 人, rate: x, numerator: staff.teachers.men}", "DS0111", "缺少“denominator”")]
    [InlineData("- {title: 人, rate: ▶X, numerator: staff.teachers.men, denominator: staff.teachers.total}", "DS0601", "“X”不能作名称")]
    [InlineData("- {title: 人, rate: x, numerator: staff.teachers.men, denominator: ▶staff.teachers. total}", "DS0607", "看不懂算式")]
    [InlineData("- ▶{figure: staff.teachers.total}", "DS0111", "缺少“title”")]
    public void A_fault_in_an_indicator_is_told_where_it_stands(string indicator, string code, string words)
    {
        var (text, place) = Marked(University + "indicators:\n  " + indicator + "\n");
        var diagnostic = Fault(text);

        Assert.Equal((code, place), (diagnostic.Code, diagnostic.Place));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: university", "id: ▶University", "DS0601")]
    [InlineData("first-year: 2010", "first-year: 2010\nlast-year: ▶2009", "DS0604")]
    [InlineData("first-year: 2010", "first-year: ▶二〇一〇", "DS0116")]
    [InlineData("id: university\ntitle: 大学信息公开年度报告\nfirst-year: 2010", "▶id: university\ntitle: 大学信息公开年度报告", "DS0111")]
    [InlineData("id: university\ntitle: 大学信息公开年度报告", "▶id: university", "DS0111")]
    [InlineData("id: university\n", "▶", "DS0111")]
    [InlineData("id: money", "id: ▶staff", "DS0602")]
    [InlineData("id: money", "id: ▶corrections", "DS0609")]
    [InlineData("id: money", "id: ▶report", "DS0609")]
    [InlineData("id: money", "id: ▶index", "DS0609")]
    [InlineData("id: money", "id: ▶form", "DS0609")]
    [InlineData("id: money", "id: ▶mo_ney", "DS0601")]
    [InlineData("title: 经费", "title: 经费\n    section: ▶money", "DS0614")]
    [InlineData("id: workers", "id: ▶staff", "DS0602")]
    [InlineData("id: workers", "id: ▶support", "DS0602")]
    [InlineData("id: workers, label: 工人", "id: workers, label: ▶职 员", "DS0603")]
    [InlineData("id: workers, label: 工人", "id: workers, label: 工人, aliases: [▶“职员”]", "DS0603")]
    [InlineData("id: money\n    title: 经费\n    unit: 万元", "▶id: money\n    unit: 万元", "DS0111")]
    [InlineData("unit: 万元", "kind: ▶cash", "DS0117")]
    [InlineData("title: 经费", "title: 经费\n    computed-columns: [{id: change, label: 差, equals: ▶men - woman}]", "DS0606")]
    [InlineData("title: 经费", "title: 经费\n    computed-columns: [{id: change, label: 差, equals: ▶men -}]", "DS0607")]
    [InlineData("title: 经费", "title: 经费\n    computed-columns: [{id: ▶men, label: 差, equals: total - women}]", "DS0602")]
    [InlineData("- group: support", "- ▶group: none\n        label: 空\n        total: true\n        rows: [{group: below, label: 下, rows: []}]\n      - group: support", "DS0623")]
    [InlineData("label: 其他人员", "▶lable: 其他人员", "DS0102")]
    public void A_fault_in_a_table_is_told_where_it_stands(string right, string wrong, string code)
    {
        Assert.Contains(right, University, StringComparison.Ordinal);
        var (text, place) = Marked(University.Replace(right, wrong, StringComparison.Ordinal));
        var diagnostics = new DiagnosticList();

        Assert.Null(FormatReader.Read(Parse(text), "formats/university.yml", diagnostics));
        Assert.Contains((code, place), diagnostics.Sorted().Select(diagnostic => (diagnostic.Code, diagnostic.Place)));
    }

    [Fact]
    public void Labels_that_differ_only_in_their_number_are_two() =>
        Assert.Equal(3, Read(University.Replace("label: 工人", "label: 2、职员", StringComparison.Ordinal)).Tables[0].Rows.Length);

    [Fact]
    public void All_faults_of_a_format_are_told_at_once()
    {
        var diagnostics = new DiagnosticList();
        var format = FormatReader.Read(
            Parse(University + "rules:\n  - {id: a/b, text: 文}\n  - {id: a/b, text: 文, equation: a = b}\nindicators:\n  - {title: 人}\n"),
            "formats/university.yml",
            diagnostics);

        Assert.Null(format);
        Assert.Equal(
            [("DS0612", 19), ("DS0602", 20), ("DS0616", 22)],
            diagnostics.Sorted().Select(diagnostic => (diagnostic.Code, diagnostic.Place.Line)));
    }

    [Fact]
    public void A_format_has_limits()
    {
        var rows = string.Concat(Enumerable.Range(0, 301).Select(i => $"      - {{id: r{i}, label: 行{i}行}}\n"));
        var text = "id: x\ntitle: x\nfirst-year: 2010\ntables:\n  - id: t\n    title: t\n    columns: [{id: c, label: c}]\n    rows:\n" + rows;
        var diagnostic = Fault(text);
        Assert.Equal(("DS0615", 8, 5), (diagnostic.Code, diagnostic.Place.Line, diagnostic.Place.Column));
        Assert.Contains("“rows”太多：有 301，最多 300", diagnostic.Message, StringComparison.Ordinal);

        diagnostic = Fault(University + "indicators:\n" + string.Concat(Enumerable.Repeat("  - {title: 人}\n", 1_001)));
        Assert.Equal(("DS0615", 18, 1), (diagnostic.Code, diagnostic.Place.Line, diagnostic.Place.Column));

        var phrases = "phrases:\n  p0: '[0-9]'\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"  p{i}: '{{p{i - 1}}}{{p{i - 1}}}'\n"));
        diagnostic = Fault(University + phrases);
        Assert.Equal(("DS0615", "formats/university.yml"), (diagnostic.Code, diagnostic.Place.File));
    }

    private static Format Read(string text)
    {
        var diagnostics = new DiagnosticList();
        var format = FormatReader.Read(Parse(text), "formats/university.yml", diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return format!;
    }

    private static Diagnostic Fault(string text)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(FormatReader.Read(Parse(text), "formats/university.yml", diagnostics));
        return diagnostics.Sorted()[0];
    }

    /// <summary>The text without its mark, and where the mark stood.</summary>
    private static (string Text, SourcePlace Place) Marked(string text)
    {
        var before = text[..text.IndexOf('▶', StringComparison.Ordinal)];
        var place = new SourcePlace(
            "formats/university.yml", before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
        return (text.Replace("▶", "", StringComparison.Ordinal), place);
    }

    private static YamlMapping Parse(string text)
    {
        var diagnostics = new DiagnosticList();
        var mapping = YamlParser.ParseMapping(text, "formats/university.yml", 1, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return mapping!;
    }
}
