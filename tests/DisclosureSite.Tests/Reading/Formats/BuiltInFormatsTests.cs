using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using DisclosureSite.Reading.Yaml;
using Xunit;

namespace DisclosureSite.Tests.Reading.Formats;

public sealed class BuiltInFormatsTests
{
    private static readonly ImmutableArray<Format> Formats = BuiltInFormats.Load();

    [Fact]
    public void Every_built_in_format_loads()
    {
        Assert.Equal(["cn-gov-2014", "cn-gov-2019", "cn-gov-2021"], Formats.Select(format => format.Id));
        Assert.Equal(
            [(2008, 2018), (2019, 2020), (2021, null)],
            Formats.Select(format => (format.FirstYear.Value, format.LastYear?.Value)));
        Assert.Equal([false, true, true], Formats.Select(format => format.Verified));
    }

    [Theory]
    [InlineData("cn-gov-2014")]
    [InlineData("cn-gov-2019")]
    [InlineData("cn-gov-2021")]
    public void Their_patterns_stand_the_trial_that_loading_spares_them(string id)
    {
        var file = Path.Combine(RepositoryRoot(), "src", "DisclosureSite", "Formats", $"{id}.yml");
        var diagnostics = new DiagnosticList();
        var root = YamlParser.ParseMapping(File.ReadAllText(file), $"formats/{id}.yml", 1, diagnostics);

        Assert.NotNull(FormatReader.Read(root!, $"formats/{id}.yml", diagnostics));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("cn-gov-2021", "normative-documents", "rules normative", "made repealed in-force")]
    [InlineData("cn-gov-2021", "licensing", "licences", "decisions")]
    [InlineData("cn-gov-2021", "penalties", "penalties coercion", "decisions")]
    [InlineData("cn-gov-2021", "fees", "fees", "amount")]
    [InlineData("cn-gov-2021", "review-litigation", "review litigation-direct litigation-after-review", "upheld corrected other pending total")]
    [InlineData("cn-gov-2019", "normative-documents", "rules normative", "produced disclosed disclosed-total")]
    [InlineData("cn-gov-2019", "licensing", "licences other-services", "last-year change decisions")]
    [InlineData("cn-gov-2019", "penalties", "penalties coercion", "last-year change decisions")]
    [InlineData("cn-gov-2019", "fees", "fees", "last-year change")]
    [InlineData("cn-gov-2019", "procurement", "procurement", "projects amount")]
    [InlineData("cn-gov-2019", "review-litigation", "review litigation-direct litigation-after-review", "upheld corrected other pending total")]
    public void The_tables_have_the_rows_and_columns_of_the_form(string format, string table, string rows, string columns)
    {
        Assert.Equal(rows, Ids(Table(format, table).Rows));
        Assert.Equal(columns, Ids(Table(format, table).Columns));
    }

    [Fact]
    public void The_applications_have_25_rows_since_2021_and_23_before()
    {
        const string upToRefusals =
            "received carried-in granted partly-granted state-secret forbidden-by-law security-stability third-party "
            + "internal-affairs process-information enforcement-file administrative-query not-held needs-creation "
            + "unclear-after-correction petition repeated publication excessive confirmation ";
        var later = Table("cn-gov-2021", "applications");
        var earlier = Table("cn-gov-2019", "applications");

        Assert.Equal(25, later.Rows.Length);
        Assert.Equal(upToRefusals + "no-correction fee-unpaid other-disposal processed carried-out", Ids(later.Rows));
        Assert.Equal(23, earlier.Rows.Length);
        Assert.Equal(upToRefusals + "disposed-otherwise processed carried-out", Ids(earlier.Rows));
        Assert.Equal("denied unable not-handled disposed-otherwise", string.Join(' ', later.DerivedRows.Select(row => row.Id)));
        Assert.Equal("denied unable not-handled", string.Join(' ', earlier.DerivedRows.Select(row => row.Id)));
        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11], later.DerivedRows[0].Terms.Select(term => term.Index));
        Assert.Equal([20, 21, 22], later.DerivedRows[3].Terms.Select(term => term.Index));
        Assert.All([later, earlier], table => Assert.Equal(
            "individual business research nonprofit legal-services other organisations total", Ids(table.Columns)));
        Assert.All([later, earlier], table => Assert.Equal("organisations", Ids(table.Columns.Where(column => column.Optional))));
    }

    [Fact]
    public void The_statistics_of_2014_have_58_rows_each_with_a_unit()
    {
        var table = Table("cn-gov-2014", "statistics");

        Assert.Equal(58, table.Rows.Length);
        Assert.Equal(["条", "件", "次", "篇", "万元", "个", "人", "人次"], table.Rows.Select(row => row.Unit).Distinct());
        Assert.Equal("denied", table.Rows[table.RowIndex("state-secret")].ParentId);
        Assert.Equal("answered", table.Rows[table.RowIndex("denied")].ParentId);
    }

    [Theory]
    [InlineData("cn-gov-2021", "applications/results", "processed", "granted partly-granted state-secret forbidden-by-law security-stability third-party internal-affairs process-information enforcement-file administrative-query not-held needs-creation unclear-after-correction petition repeated publication excessive confirmation no-correction fee-unpaid other-disposal")]
    [InlineData("cn-gov-2019", "applications/results", "processed", "granted partly-granted state-secret forbidden-by-law security-stability third-party internal-affairs process-information enforcement-file administrative-query not-held needs-creation unclear-after-correction petition repeated publication excessive confirmation disposed-otherwise")]
    [InlineData("cn-gov-2014", "statistics/answered", "answered", "already-disclosed granted partly-granted denied not-this-agency not-existing asked-to-amend other-routes")]
    public void Sums_of_rows_name_all_their_parts(string format, string rule, string total, string parts)
    {
        var found = Rule(format, rule);

        Assert.Equal((RuleKind.Sum, Axis.Column, RuleSeverity.Error), (found.Kind, found.Each, found.Severity));
        Assert.Equal(total, Assert.Single(found.Left).Row);
        Assert.Equal(parts, string.Join(' ', found.Right.Select(term => term.Row)));
        var definition = Assert.Single(Table(format, found.TableId!).Totals, definition => definition.RuleId == rule);
        Assert.Equal(Axis.Row, definition.Axis);
        Assert.Equal(parts, string.Join(' ', definition.Parts.Select(part => Table(format, found.TableId!).Rows[part].Id)));
    }

    [Fact]
    public void The_total_of_applicants_leaves_out_the_subtotal_that_some_print()
    {
        var rule = Rule("cn-gov-2021", "applications/row-total");

        Assert.Equal((Axis.Row, "total"), (rule.Each, rule.Left[0].Column));
        Assert.Equal("individual business research nonprofit legal-services other", string.Join(' ', rule.Right.Select(term => term.Column)));
        Assert.Equal(
            "business research nonprofit legal-services other",
            string.Join(' ', Rule("cn-gov-2021", "applications/organisations").Right.Select(term => term.Column)));
    }

    [Fact]
    public void Equations_look_back_where_the_form_does()
    {
        Assert.Equal(
            [new RuleTerm(1, "normative-documents", null, "in-force", -1), new RuleTerm(1, "normative-documents", null, "made"), new RuleTerm(-1, "normative-documents", null, "repealed")],
            Rule("cn-gov-2021", "normative-documents/stock").Right);
        Assert.Equal(
            [new RuleTerm(1, "applications", "carried-out", null, -1)], Rule("cn-gov-2019", "applications/carried-over").Right);
        Assert.Equal(RuleSeverity.Warning, Rule("cn-gov-2019", "fees/last-year").Severity);
        Assert.Equal(
            [new SignedIndex(1, 0), new SignedIndex(1, 1)], Assert.Single(Table("cn-gov-2019", "fees").DerivedColumns).Terms);
    }

    [Fact]
    public void Every_rule_is_there()
    {
        const string shared =
            "applications/balance applications/results applications/row-total applications/organisations "
            + "review-litigation/row-total applications/carried-over ";
        const string form = "form/sections form/tables form/title-year form/published ";
        const string narrative =
            "narrative/received narrative/processed narrative/carried-out narrative/review narrative/litigation narrative/parts";

        Assert.Equal(shared + "normative-documents/stock " + form + narrative, RuleIds("cn-gov-2021"));
        Assert.Equal(shared + "licensing/last-year penalties/last-year fees/last-year " + form + narrative, RuleIds("cn-gov-2019"));
        Assert.Equal(
            "statistics/received statistics/completed statistics/answered statistics/denied statistics/review statistics/litigation "
            + "statistics/staff form/tables form/title-year form/published",
            RuleIds("cn-gov-2014"));
        Assert.All(Formats.SelectMany(format => format.Rules), rule => Assert.Equal(
            rule.Kind switch
            {
                RuleKind.Form => RuleSeverity.Warning,
                RuleKind.Narrative => RuleSeverity.Note,
                _ => rule.Id.EndsWith("/last-year", StringComparison.Ordinal) ? RuleSeverity.Warning : RuleSeverity.Error,
            },
            rule.Severity));
    }

    [Fact]
    public void Every_figure_that_is_followed_exists()
    {
        Assert.All(Formats, format => Assert.All(format.Indicators, indicator => Assert.All(Cells(indicator), key =>
            Assert.NotNull(TableCell.Find(format.FindTable(key.Table)!, key.Row, key.Column)))));
    }

    [Fact]
    public void Every_row_of_applications_is_followed_at_its_total()
    {
        Assert.All(["cn-gov-2019", "cn-gov-2021"], id =>
        {
            var table = Table(id, "applications");
            var followed = Format(id).Indicators.Select(indicator => indicator.Id).ToHashSet();
            Assert.All(
                table.Rows.Select(row => row.Id).Concat(table.DerivedRows.Select(row => row.Id)),
                row => Assert.Contains($"applications.{row}.total", followed));
        });
    }

    [Fact]
    public void Series_break_only_where_the_meaning_changed()
    {
        Assert.Equal(
            ["applications.received.total"],
            Format("cn-gov-2014").Indicators.Select(indicator => indicator.Id).Intersect(Format("cn-gov-2019").Indicators.Select(indicator => indicator.Id)));
        Assert.Equal(
            ["applications.received.total"],
            Format("cn-gov-2019").Indicators.Where(indicator => indicator.BreakReason is not null).Select(indicator => indicator.Id));
        Assert.Equal(
            [
                ("fees.fees.amount", "fees.fees.this-year"),
                ("normative-documents.normative.in-force", "normative-documents.normative.disclosed-total"),
                ("normative-documents.normative.made", "normative-documents.normative.produced"),
                ("normative-documents.rules.in-force", "normative-documents.rules.disclosed-total"),
                ("normative-documents.rules.made", "normative-documents.rules.produced"),
            ],
            Format("cn-gov-2021").Indicators.Where(indicator => indicator.BreakReason is not null)
                .Select(indicator => (indicator.Id, indicator.Replaces!)).OrderBy(pair => pair.Id, StringComparer.Ordinal));
        Assert.All(
            Format("cn-gov-2021").Indicators.Select(indicator => indicator.Replaces).OfType<string>(),
            replaced => Assert.Contains(replaced, Format("cn-gov-2019").Indicators.Select(indicator => indicator.Id)));
    }

    [Fact]
    public void The_seven_rates_divide_what_the_specification_says()
    {
        var rates = Format("cn-gov-2021").Indicators.Where(indicator => indicator.Kind == IndicatorKind.Rate)
            .ToDictionary(rate => rate.Id, rate => $"{Text(rate.Numerator)} / {Text(rate.Denominator)}");

        Assert.Equal(7, rates.Count);
        Assert.Equal("+applications.granted.total+applications.partly-granted.total / +applications.processed.total", rates["disclosure-rate"]);
        Assert.Equal("+applications.denied.total / +applications.processed.total", rates["denial-rate"]);
        Assert.Equal("+applications.unable.total / +applications.processed.total", rates["unable-rate"]);
        Assert.Equal("+applications.processed.total / +applications.received.total+applications.carried-in.total", rates["completion-rate"]);
        Assert.Equal("+applications.received.individual / +applications.received.total", rates["individual-share"]);
        Assert.Equal(
            "+review-litigation.review.corrected / +review-litigation.review.total-review-litigation.review.pending",
            rates["review-correction-rate"]);
        Assert.Equal(
            "+review-litigation.litigation-direct.corrected+review-litigation.litigation-after-review.corrected / "
            + "+review-litigation.litigation-direct.total-review-litigation.litigation-direct.pending"
            + "+review-litigation.litigation-after-review.total-review-litigation.litigation-after-review.pending",
            rates["litigation-loss-rate"]);
    }

    [Theory]
    [InlineData("jingle/2020", "cn-gov-2019")]
    [InlineData("suqian/2023", "cn-gov-2021")]
    [InlineData("suqian/2024", "cn-gov-2021")]
    public void The_labels_of_published_reports_are_known(string report, string format)
    {
        var diagnostics = new DiagnosticList();
        foreach (var table in Format(format).Tables)
        {
            var path = Path.Combine(RepositoryRoot(), "input", "reports", report, $"{table.Id}.csv");
            var read = TableReader.Read(
                new TextFile($"{report}/{table.Id}.csv", File.ReadAllText(path), false), table, ImmutableHashSet<string>.Empty, diagnostics);
            Assert.Empty(diagnostics.Sorted());
            Assert.All(Enumerable.Range(0, table.Rows.Length), row => Assert.True(read!.HasRow(row), table.Rows[row].Id));
            Assert.All(
                Enumerable.Range(0, table.Columns.Length).Where(column => !table.Columns[column].Optional),
                column => Assert.True(read!.HasColumn(column), table.Columns[column].Id));
        }
    }

    [Theory]
    [InlineData("（一）予以公开", "granted")]
    [InlineData("5.属于三类内容事务信息", "internal-affairs")]
    [InlineData("5.属于第三类内部事务信息", "internal-affairs")]
    [InlineData("6.属于四类过程性性信息", "process-information")]
    [InlineData("其他法律行政法规禁止公开", "forbidden-by-law")]
    [InlineData("3、危及\"三安全一稳定\"", "security-stability")]
    [InlineData("（二）部分公开（区分处理的，只计这一情况，不计其他情形）", "partly-granted")]
    [InlineData("逾期不补正", "no-correction")]
    [InlineData("逾期不缴费", "fee-unpaid")]
    [InlineData("办理结果合计", "processed")]
    [InlineData("二、上年度结转政府信息公开申请数量", "carried-in")]
    [InlineData("四、结转下一年继续办理", "carried-out")]
    [InlineData("顺延到下年度", "carried-out")]
    public void Labels_seen_in_published_reports_are_known(string label, string row)
    {
        var table = Table("cn-gov-2021", "applications");
        var match = new LabelMatcher(table.Rows, table.RowGroups).Match(label, default);

        Assert.Equal(LabelMatchKind.Line, match.Kind);
        Assert.Equal(row, table.Rows[match.Index].Id);
    }

    [Theory]
    [InlineData("三类内容事务信息", "internal-affairs")]
    [InlineData("三类内部事务信息", "internal-affairs")]
    [InlineData("第三类内部事务信息", "internal-affairs")]
    [InlineData("四类过程性性信息", "process-information")]
    [InlineData("其他法律行政法规禁止公开", "forbidden-by-law")]
    [InlineData("1、属于国家秘密", "state-secret")]
    [InlineData("1．属于国家秘密", "state-secret")]
    [InlineData("(1)属于国家秘密", "state-secret")]
    [InlineData("部分公开（区分处理的，只计这一情况）", "partly-granted")]
    [InlineData("办理结果合计", "processed")]
    [InlineData("合计", "processed")]
    [InlineData("上年度结转", "carried-in")]
    [InlineData("结转下一年继续办理", "carried-out")]
    [InlineData("顺延到下年度", "carried-out")]
    public void Labels_seen_in_published_reports_are_known_bare_in_both_formats_of_today(string label, string row)
    {
        foreach (var format in Formats[1..])
        {
            var table = format.FindTable("applications")!;
            var match = new LabelMatcher(table.Rows, table.RowGroups).Match(label);
            Assert.Equal((LabelMatchKind.Line, row), (match.Kind, match.Index < 0 ? "" : table.Rows[match.Index].Id));
        }
    }

    [Theory]
    [InlineData("applications", "合计", "total")]
    [InlineData("applications", "其他组织", "other")]
    [InlineData("applications", "法人或其他组织小计", "organisations")]
    [InlineData("applications", "法人或其他组织（小计）", "organisations")]
    [InlineData("applications", "法人或其他组织(合计)", "organisations")]
    [InlineData("review-litigation", "合计", "total")]
    public void Columns_seen_in_published_reports_are_known_in_both_formats_of_today(string tableId, string label, string column)
    {
        foreach (var format in Formats[1..])
        {
            var table = format.FindTable(tableId)!;
            var match = new LabelMatcher(table.Columns, table.ColumnGroups).Match(label);
            Assert.Equal((LabelMatchKind.Line, column), (match.Kind, match.Index < 0 ? "" : table.Columns[match.Index].Id));
        }
    }

    [Theory]
    [InlineData("8.属于行政查询事项：含信访咨询", "administrative-query")]
    [InlineData("8.属于行政查询事项:含信访咨询", "administrative-query")]
    [InlineData("8.属于行政查询事项 含信访咨询", "administrative-query")]
    [InlineData("8.属于行政查询事项　含信访咨询", "administrative-query")]
    [InlineData("8.属于行政\n查询事项\r\n含信访/咨询", "administrative-query")]
    [InlineData("（二）部分公开：区分处理的", "partly-granted")]
    [InlineData("（七）总计 含上年：结转的", "processed")]
    [InlineData("3.其他：已主动撤回", "other-disposal")]
    [InlineData("三、本年度办理结果/（三）不予公开/1.属于国家秘密：两件", "state-secret")]
    public void A_note_may_follow_a_label_without_brackets(string label, string row)
    {
        var table = Table("cn-gov-2021", "applications");
        var match = new LabelMatcher(table.Rows, table.RowGroups).Match(label);

        Assert.Equal(LabelMatchKind.Line, match.Kind);
        Assert.Equal(row, table.Rows[match.Index].Id);
    }

    [Theory]
    [InlineData("8.属于行政查询事项含信访咨询")]
    [InlineData("2.其他 法律禁止公开")]
    [InlineData("2.其他：法律禁止公开")]
    [InlineData("1.属于国家秘密 2.其他法律行政法规禁止公开")]
    [InlineData("1.属于国家秘密：2.其他法律行政法规禁止公开：两件")]
    [InlineData("1.属于国家秘密：两件/8.属于行政查询事项")]
    [InlineData("见注：1.属于国家秘密")]
    public void What_may_be_a_note_or_another_label_is_not_guessed(string label)
    {
        var table = Table("cn-gov-2021", "applications");
        Assert.Equal(LabelMatchKind.Unknown, new LabelMatcher(table.Rows, table.RowGroups).Match(label).Kind);
    }

    [Theory]
    [InlineData("本年收费金额 单位：元", "元")]
    [InlineData("本年收费金额 元", "元")]
    [InlineData("本年收费金额：含减免（单位：元）", "元")]
    [InlineData("本年收费金额：含减免", null)]
    public void A_unit_in_a_note_is_not_lost(string label, string? unit)
    {
        var table = Table("cn-gov-2021", "fees");
        var match = new LabelMatcher(table.Columns, table.ColumnGroups).Match(label);
        Assert.Equal((LabelMatchKind.Line, 0, unit), (match.Kind, match.Index, match.Unit));
    }

    [Fact]
    public void No_label_of_a_form_is_taken_for_another_with_a_note()
    {
        foreach (var table in Formats.SelectMany(format => format.Tables))
        {
            AssertNoneIsTakenForAnother(table.Rows, table.RowGroups);
            AssertNoneIsTakenForAnother(table.Columns, table.ColumnGroups);
        }
    }

    // Each label broken by a space or a colon anywhere, and then as it is or spoilt at its end.
    private static void AssertNoneIsTakenForAnother(ImmutableArray<FormatLine> lines, ImmutableArray<FormatGroup> groups)
    {
        var matcher = new LabelMatcher(lines, groups);
        for (var index = 0; index < lines.Length; index++)
        {
            foreach (var label in lines[index].Aliases.Prepend(lines[index].Label))
            {
                var right = matcher.Match(label);
                Assert.True(right.Kind == LabelMatchKind.Ambiguous || right.Index == index, label);
                for (var i = 1; i < label.Length; i++)
                {
                    foreach (var broken in (string[])[$"{label[..i]} {label[i..]}", $"{label[..i]} {label[i..]}误", $"{label[..i]}：{label[i..]}误"])
                    {
                        var match = matcher.Match(broken);
                        Assert.True(match.Kind != LabelMatchKind.Line || match.Index == index, $"{broken} → {match}");
                    }
                }
            }
        }
    }

    [Fact]
    public void A_subtotal_in_brackets_leaves_the_title_over_its_columns_a_title()
    {
        foreach (var format in Formats[1..])
        {
            var table = format.FindTable("applications")!;
            var matcher = new LabelMatcher(table.Columns, table.ColumnGroups);
            Assert.Equal(LabelMatchKind.Group, matcher.Match("法人或其他组织").Kind);
            Assert.Equal(LabelMatchKind.Group, matcher.Match("法人或其他组织（注）").Kind);
        }
    }

    [Theory]
    [InlineData("cn-gov-2019", "规范性文件")]
    [InlineData("cn-gov-2019", "行政规范性文件")]
    [InlineData("cn-gov-2021", "规范性文件")]
    [InlineData("cn-gov-2021", "行政规范性文件")]
    public void Normative_documents_go_by_both_names(string id, string label)
    {
        var table = Formats.Single(format => format.Id == id).FindTable("normative-documents")!;
        Assert.Equal(table.RowIndex("normative"), new LabelMatcher(table.Rows, table.RowGroups).Match(label).Index);
    }

    [Fact]
    public void Money_is_counted_in_the_unit_of_the_form()
    {
        var fees = Table("cn-gov-2021", "fees");
        Assert.Equal(("万元", FigureKind.Money), (fees.UnitOf(0, 0), fees.KindOf(0, 0)));

        var procurement = Table("cn-gov-2019", "procurement");
        Assert.Equal(("项", FigureKind.Count), (procurement.UnitOf(0, 0), procurement.KindOf(0, 0)));
        Assert.Equal(("万元", FigureKind.Money), (procurement.UnitOf(0, 1), procurement.KindOf(0, 1)));

        var licensing = Table("cn-gov-2019", "licensing");
        Assert.Equal(
            [("项", FigureKind.Count), ("项", FigureKind.Change), ("件", FigureKind.Count)],
            Enumerable.Range(0, 3).Select(column => (licensing.UnitOf(0, column), licensing.KindOf(0, column))));
    }

    [Fact]
    public void Reports_of_2019_and_2020_may_have_five_parts()
    {
        Assert.Equal(["other"], Format("cn-gov-2019").Sections.Where(section => section.Optional).Select(section => section.Id));
        Assert.Equal(6, Format("cn-gov-2019").Sections.Length);
        Assert.DoesNotContain(Format("cn-gov-2021").Sections, section => section.Optional);
    }

    private static Format Format(string id) => Formats.Single(format => format.Id == id);

    private static FormatTable Table(string format, string id) => Format(format).FindTable(id)!;

    private static Rule Rule(string format, string id) => Format(format).Rules.Single(rule => rule.Id == id);

    private static string RuleIds(string format) => string.Join(' ', Format(format).Rules.Select(rule => rule.Id));

    private static string Ids(IEnumerable<FormatLine> lines) => string.Join(' ', lines.Select(line => line.Id));

    private static string Text(IEnumerable<RuleTerm> terms) =>
        string.Concat(terms.Select(term => $"{(term.Sign > 0 ? '+' : '-')}{term.Table}.{term.Row}.{term.Column}"));

    private static IEnumerable<CellKey> Cells(Indicator indicator) => indicator.Figure is { } figure
        ? [figure]
        : indicator.Numerator.Concat(indicator.Denominator).Select(term => new CellKey(term.Table, term.Row!, term.Column!));

    private static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", ".."));
}
