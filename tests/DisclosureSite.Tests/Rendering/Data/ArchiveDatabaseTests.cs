using System.Globalization;
using CsCheck;
using DisclosureSite.Benchmarks.Synthetic;
using DisclosureSite.Commands;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Rendering.Data.Database;
using DisclosureSite.Tests.Samples;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Rendering.Data;

public sealed class ArchiveDatabaseTests
{
    private const string Path = "data/archive.sqlite";

    private static readonly RenderedSite Sample = RenderedSite.Of(SampleArchive.Archive);
    private static readonly Lazy<RenderedSite> Bundled = new(() => RenderedSite.Of(BundledArchive.Archive, inputFolder: BundledArchive.InputFolder()));
    private static readonly Lazy<RenderedSite> Synthetic = new(RenderSynthetic);

    [Fact]
    public void It_is_sound_and_says_what_it_is()
    {
        foreach (var site in new[] { Sample, Bundled.Value, Synthetic.Value })
        {
            using var database = Open(site);
            Assert.Equal(["ok"], database.Rows("PRAGMA integrity_check"));
            Assert.Empty(database.Rows("PRAGMA foreign_key_check"));
            Assert.Equal(["1145656131"], database.Rows("PRAGMA application_id"));
            Assert.Equal(["1"], database.Rows("PRAGMA user_version"));
            Assert.Equal(["16384"], database.Rows("PRAGMA page_size"));
        }

        using var sample = Open(Sample);
        Assert.Equal(
            [
                "address|https://example.gov.cn/gk/",
                $"citation|{SampleArchive.Hostile}. 示例档案[DB/OL]. [引用日期]. https://example.gov.cn/gk/.",
                "last_change|2021-05-01",
                "licence|本站没有另外声明许可。报告由各机构依法公开，引用时请注明出处。",
                $"publisher|{SampleArchive.Hostile}",
                "schema|1",
                "title|示例档案",
            ],
            sample.Rows("SELECT * FROM about WHERE name NOT IN ('blanks', 'numbers') ORDER BY name"));
    }

    [Fact]
    public void Equal_archives_give_equal_bytes_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = strange;
        try
        {
            Assert.Equal(Synthetic.Value.Bytes(Path), RenderSynthetic().Bytes(Path));
            Assert.Equal(Sample.Bytes(Path), RenderedSite.Of(SampleArchive.Archive).Bytes(Path));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Its_figures_are_those_of_the_csv_files()
    {
        var compared = 0;
        foreach (var site in new[] { Bundled.Value, Synthetic.Value })
        {
            using var database = Open(site);
            foreach (var file in site.Paths.Where(path => path.StartsWith("data/figures-", StringComparison.Ordinal)))
            {
                var csv = site.CsvLines(file).Skip(1).Select(line => line.Split(',')).Select(fields => string.Join('|', fields[..10].Concat(fields[11..15]))).ToList();
                var stored = database.Rows(
                    $"""
                    SELECT agency, year, format, table_name, row_name, column_name, value, ifnull(unit, ''), ifnull(reported, ''), computed,
                      ifnull(as_published, ''), CASE derived WHEN 1 THEN 'true' ELSE '' END, ifnull(header_unit, ''), iif(partial, 'true', '')
                    FROM figures_named WHERE year = {file[13..17]} ORDER BY report_id, row_id, column_id
                    """);
                Assert.Equal(csv, stored.Select(row => row.Replace("∅", "", StringComparison.Ordinal)));
                compared += csv.Count;
            }
        }

        Assert.InRange(compared, 3000, 100_000);
    }

    [Fact]
    public void Its_missing_reports_are_those_of_the_list()
    {
        var archive = SampleArchive.Of(SampleArchive.Jingle2019, SampleArchive.ReportOf(SampleArchive.Jingle, 2022, "以后的", []));
        var site = RenderedSite.Of(archive);
        using var database = Open(site);
        var stored = database.Rows("SELECT agency, year, deadline FROM missing_reports ORDER BY agency, year");
        Assert.Equal(["jingle|2020|2021-03-31", "jingle|2021|2022-03-31"], stored);
        Assert.Equal(site.CsvLines("data/missing.csv").Skip(1).Select(line => line.Replace(',', '|')), stored);
    }

    [Fact]
    public void Its_series_are_those_of_the_csv_files()
    {
        foreach (var site in new[] { Bundled.Value, Synthetic.Value })
        {
            using var database = Open(site);
            foreach (var file in site.Paths.Where(path => path.StartsWith("indicators/", StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal)))
            {
                // But for what was published before a correction, which stands with the figures.
                var csv = site.CsvLines(file).Skip(1).Select(line => line.Split(',')).Select(fields => string.Join('|', [.. fields[..11], .. fields[13..]]));
                var stored = database.Rows(
                    $"""
                    SELECT agency, agency_name, year, value, ifnull(unit, ''), change, change_percent, numerator, denominator, basis, ifnull(break_reason, ''),
                      iif(contradicted, 'true', ''), iif(is_small = 1, 'true', ''), iif(partial, 'true', '')
                    FROM indicators_by_year WHERE indicator = '{file[11..^4]}' ORDER BY report_id
                    """);
                Assert.Equal(csv, stored.Select(row => row.Replace("∅", "", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void What_is_not_reported_is_null_and_what_is_not_printed_at_all_has_no_text()
    {
        using var database = Open(Sample);
        Assert.Equal(
            ["政府网站|2043|integer|2043", "政务微博|∅|null|", "总计|9452|integer|9452"],
            database.Rows("SELECT row_label, value, typeof(value), reported FROM figures_named WHERE agency = 'jingle' AND table_name = 'channels' ORDER BY row_id"));
        Assert.Equal(
            ["（三）不予公开|三、本年度办理结果|0|∅|1"],
            database.Rows("SELECT row_label, row_heading, value, reported, derived FROM figures_named WHERE agency = 'jingle' AND year = 2020 AND row_name = 'denied' AND column_name = 'total'"));
        Assert.Equal(
            ["9|9|8"],
            database.Rows("SELECT value, reported, as_published FROM figures_named WHERE agency = 'evil' AND table_name = 'applications' AND row_name = 'received' AND column_name = 'total'"));
    }

    [Theory]
    [InlineData("0", "0", "integer")]
    [InlineData("-48", "-48", "integer")]
    [InlineData("1591.00", "1591", "integer")]
    [InlineData("-0.5", "-0.5", "real")]
    [InlineData("0.1", "0.1", "real")]
    [InlineData("123456789.012345", "123456789.012345", "real")]
    [InlineData("0.000001", "1E-06", "real")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001", "text")]
    [InlineData("1234567890.123456", "1234567890.123456", "text")]
    [InlineData("999999999999999.999999", "999999999999999.999999", "text")]
    [InlineData("9223372036854775807", "9223372036854775807", "integer")]
    [InlineData("9223372036854775808", "9223372036854775808", "text")]
    public void A_number_is_exact(string number, string stored, string type) =>
        Assert.Equal([$"{stored}|{type}"], Stored(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_number_comes_back() => Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 6]).Sample(
        (digits, scale) =>
        {
            var number = digits / (decimal)Math.Pow(10, scale);
            Assert.Equal(number, decimal.Parse(Stored(number)[0].Split('|')[0], NumberStyles.Float, CultureInfo.InvariantCulture));
        },
        iter: 300);

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    public void Each_row_comes_back_whatever_stood_in_its_place_before(int count)
    {
        using var folder = new TemporaryFolder();
        DatabaseFile.Make(folder["rows"], file =>
        {
            file.Execute("CREATE TABLE rows (number INTEGER PRIMARY KEY, value, fixed)");
            var rows = file.Into("rows", "number", "value", "fixed");
            for (var i = 0; i < count; i++)
            {
                rows.Whole(i);
                _ = (i % 7) switch
                {
                    0 => rows.Whole(0),
                    1 => rows.Number(0.5m),
                    2 => rows.Text(""),
                    3 => rows.Text(null),
                    4 => rows.Text("0"),
                    5 => rows.Number(-0.5m),
                    _ => rows.Text("是"),
                };
                rows.Text("件").Run();
            }
        });
        using var database = new ReadDatabase(File.ReadAllBytes(folder["rows"]));

        string[] values = ["0 integer", "0.5 real", " text", "∅ null", "0 text", "-0.5 real", "是 text"];
        Assert.Equal(
            Enumerable.Range(0, count).Select(i => $"{i}|{values[i % 7]}|件"),
            database.Rows("SELECT number, ifnull(value, '∅') || ' ' || typeof(value), fixed FROM rows ORDER BY number"));
    }

    [Fact]
    public void Failing_findings_stand_with_their_labels_and_cells()
    {
        using var database = Open(Sample);
        Assert.Equal(
            ["新收与上年结转之和，等于办理结果总计与结转下年度之和|error|收到和处理政府信息公开申请情况·自然人|5|0|5|原文如此。"],
            database.Rows("SELECT rule_text, severity, place, left_value, right_value, difference, explanation FROM failing_findings WHERE agency = 'jingle' AND rule = 'applications/balance' AND place LIKE '%自然人'"));
        Assert.Equal(
            ["received|5", "carried-in|0", "processed|0", "carried-out|0"],
            database.Rows(
                """
                SELECT n.row_name, n.value
                FROM failing_findings f
                JOIN finding_cells c USING (finding_id)
                JOIN figures_named n ON n.report_id = c.report_id AND n.row_id = c.row_id AND n.column_id = c.column_id
                WHERE f.agency = 'jingle' AND f.rule = 'applications/balance' AND f.place LIKE '%自然人'
                ORDER BY c.position
                """));
        Assert.Equal(
            ["fails|4", "holds|4"],
            database.Rows("SELECT outcome, count(*) FROM findings JOIN reports USING (report_id) WHERE agency = 'jingle' AND year = 2020 GROUP BY outcome"));
    }

    [Fact]
    public void Corrections_explanations_and_lateness_stand_in_it()
    {
        using var database = Open(Sample);
        Assert.Equal(
            [$"2021-05-01|applications|received|total|8|9|{SampleArchive.Hostile}|{SampleArchive.Hostile}"],
            database.Rows("SELECT date, table_name, row_name, column_name, was, now, reason, corrected_by FROM corrections"));
        Assert.Equal(["applications/balance/individual|原文如此。"], database.Rows("SELECT name, text FROM explanations JOIN reports USING (report_id) WHERE agency = 'jingle'"));
        Assert.Equal(
            ["evil|2020|∅|日期未知", "jingle|2019|10|迟", "jingle|2020|0|按时"],
            database.Rows("SELECT agency, year, days_late, state FROM timeliness ORDER BY agency, year"));
    }

    [Fact]
    public void Words_of_three_and_more_characters_are_found_in_the_narratives()
    {
        using var database = Open(Bundled.Value);
        const string Found =
            """
            SELECT agency || year FROM narrative_search
            JOIN narratives ON narrative_id = narrative_search.rowid
            JOIN reports USING (report_id)
            WHERE narrative_search MATCH
            """;
        Assert.Equal(["jingle2020"], database.Rows($"{Found} '政府网站'"));
        Assert.Equal(["jingle2020"], database.Rows($"{Found} '\"网站2043\"'"));
        Assert.Empty(database.Rows($"{Found} '\"网站2044\"'"));
    }

    [Fact]
    public void A_draft_says_that_it_is_one_and_of_a_withdrawn_report_nothing_is_left_but_that_it_was_there()
    {
        using var database = Open(RenderedSite.Of(
            SampleArchive.Of(
                SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "撤下的", SampleArchive.Jingle2019.Tables, status: ReportStatus.Withdrawn, withdrawal: new Withdrawal(new DateOnly(2022, 3, 1), "重复收录")),
                SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "草稿", SampleArchive.Jingle2020.Tables, status: ReportStatus.Draft)),
            isPreview: true));
        Assert.Equal(["2019|withdrawn|∅|2022-03-01|重复收录", "2020|draft|none|∅|∅"], database.Rows("SELECT year, status, text_kind, withdrawn, withdrawal_reason FROM reports ORDER BY year"));
        Assert.Equal(["2020|draft"], database.Rows("SELECT DISTINCT year, status FROM figures_named"));
        Assert.Equal(["2020|draft"], database.Rows("SELECT DISTINCT year, status FROM indicators_by_year"));
        Assert.Empty(database.Rows("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void The_queries_shown_on_the_data_page_find_something()
    {
        using var database = Open(Synthetic.Value);
        var queries = Synthetic.Value.Page("data/index.html").QuerySelectorAll("[aria-labelledby=database] pre code").Select(code => code.TextContent).ToList();
        Assert.Equal(2, queries.Count);
        Assert.All(queries, query => Assert.NotEmpty(database.Rows(query)));
    }

    [Fact]
    public void Where_the_system_refuses_the_file_the_build_says_so_instead_of_breaking()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<IOException>(() => DatabaseFile.Make(folder["missing/folder/file"], _ => { }));
        var full = Assert.Throws<IOException>(() => DatabaseFile.Make(folder["full"], file =>
        {
            file.Execute("PRAGMA max_page_count = 2;");
            file.Execute("CREATE TABLE more (x);");
            file.Execute("INSERT INTO more VALUES (zeroblob(100000));");
        }));
        Assert.Equal(
            "写不了 /site：磁盘已满。原来的网站没有改动。",
            CommandTexts.Refused(new OutputRefusedException(OutputRefusal.NotWritable, "/site", cause: full)));
    }

    private static ReadDatabase Open(RenderedSite site) => new(site.Bytes(Path));

    private static string[] Stored(decimal number)
    {
        using var folder = new TemporaryFolder();
        DatabaseFile.Make(folder["numbers"], file =>
        {
            file.Execute("CREATE TABLE numbers (value)");
            file.Into("numbers", "value").Number(number).Run();
        });
        using var database = new ReadDatabase(File.ReadAllBytes(folder["numbers"]));
        return database.Rows("SELECT value, typeof(value) FROM numbers");
    }

    private static RenderedSite RenderSynthetic()
    {
        using var folder = new TemporaryFolder();
        SyntheticArchive.Write(folder["input"], 4, 5, seed: 1);
        var diagnostics = new DiagnosticList();
        return RenderedSite.Of(ArchiveReader.Read(folder["input"], includeDrafts: false, diagnostics), inputFolder: folder["input"]);
    }
}
