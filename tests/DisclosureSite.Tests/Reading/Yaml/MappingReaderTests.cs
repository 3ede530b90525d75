using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;
using Xunit;

namespace DisclosureSite.Tests.Reading.Yaml;

public sealed class MappingReaderTests
{
    private readonly DiagnosticList diagnostics = new();

    [Fact]
    public void An_unknown_key_names_the_nearest_known_one()
    {
        Read("titel: x\nhost: y\nqqqqqqqq: z\n", "title", "host");

        Assert.Equal(
            [
                "site.yml(1,1): error DS0102: 不认识的项“titel”，是不是“title”。请改正或删除这一项。",
                "site.yml(3,1): error DS0102: 不认识的项“qqqqqqqq”。请改正或删除这一项。",
            ],
            Told());
    }

    [Fact]
    public void Values_are_read_as_what_they_should_be()
    {
        var reader = Read(
            "text: ' a '\nday: 2020-02-29\nnumber: -12\nyear: 2020\nlevel: city\nflag: false\nlist: [a, 'b']\nsingle: c\nmap: {x: 1}\n",
            "text", "day", "number", "year", "level", "flag", "list", "single", "map");

        Assert.Equal("a", reader.Text("text"));
        Assert.Equal("a", reader.RequiredText("text"));
        Assert.Equal(new DateOnly(2020, 2, 29), reader.Date("day"));
        Assert.Equal(-12, reader.Integer("number"));
        Assert.Equal(new ReportYear(2020), reader.Year("year"));
        Assert.Equal(AgencyLevel.City, reader.Choice("level", ("county", AgencyLevel.County), ("city", AgencyLevel.City)));
        Assert.False(reader.Flag("flag"));
        Assert.Equal(["a", "b"], reader.TextList("list").Select(item => item.Text));
        Assert.Equal(["c"], reader.TextList("single").Select(item => item.Text));
        Assert.Equal("x", Assert.Single(reader.Mapping("map")!.Entries).Key);
        Assert.Equal(2, reader.Sequence("list")!.Items.Length);
        Assert.Equal(new SourcePlace("site.yml", 2, 6), reader.PlaceOf("day"));
        Assert.Equal(new SourcePlace("site.yml", 2, 1), reader.KeyPlaceOf("day"));
        Assert.Empty(Told());
    }

    [Theory]
    [InlineData("a:\n")]
    [InlineData("a: ~\n")]
    [InlineData("a: null\n")]
    [InlineData("a: ''\n")]
    [InlineData("a: '  '\n")]
    [InlineData("")]
    public void An_empty_value_is_a_missing_one(string text)
    {
        var reader = Read(text, "a");

        Assert.False(reader.Has("a"));
        Assert.Null(reader.Text("a"));
        Assert.Null(reader.Date("a"));
        Assert.Null(reader.Integer("a"));
        Assert.Null(reader.Year("a"));
        Assert.Null(reader.Flag("a"));
        Assert.Null(reader.Mapping("a"));
        Assert.Null(reader.Sequence("a"));
        Assert.Empty(reader.TextList("a"));
        Assert.Empty(Told());

        Assert.Null(reader.RequiredText("a"));
        Assert.Equal(
            [text.Length == 0
                ? "site.yml(1,1): error DS0111: 缺少“a”。请补上“a: 内容”。"
                : "site.yml(1,1): error DS0127: “a”后面是空的。请在冒号后面补上内容，写成“a: 内容”。"],
            Told());
    }

    [Fact]
    public void An_empty_value_is_told_at_its_key()
    {
        Assert.Null(Read("b: 1\na:\n", "a", "b").RequiredText("a"));
        Assert.Equal(["site.yml(2,1): error DS0127: “a”后面是空的。请在冒号后面补上内容，写成“a: 内容”。"], Told());
    }

    [Theory]
    [InlineData("2021/1/22", "2021-01-22")]
    [InlineData("2021年1月22日", "2021-01-22")]
    [InlineData("2021.01.22", "2021-01-22")]
    [InlineData("2021 年 1 月 22 日", "2021-01-22")]
    [InlineData("2021-1-22", "2021-01-22")]
    [InlineData("22.1.2021", "2021-01-22")]
    [InlineData("2021", "2021-01-22")]
    public void A_date_in_another_form_is_told_with_the_right_one(string text, string right)
    {
        Assert.Null(Read($"a: 1\nday: {text}\n", "a", "day").Date("day"));
        Assert.Equal([$"site.yml(2,6): error DS0113: “day”的日期“{text}”写法不对。请写成“年-月-日”，例如 {right}。"], Told());
    }

    [Theory]
    [InlineData("2021-02-30", "2021-02-30")]
    [InlineData("2021-13-01", "2021-13-01")]
    [InlineData("2021年2月29日", "2021-02-29")]
    [InlineData("0000-01-01", "0000-01-01")]
    public void A_day_that_no_calendar_has_is_told(string text, string shown)
    {
        Assert.Null(Read($"day: {text}\n", "day").Date("day"));
        Assert.Equal([$"site.yml(1,6): error DS0114: “day”的日期 {shown} 不存在。请核对月份和日期。"], Told());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("十二")]
    [InlineData("99999999999")]
    [InlineData("0x10")]
    public void A_number_that_is_not_whole_is_told(string text)
    {
        Assert.Null(Read($"n: {text}\n", "n").Integer("n"));
        Assert.Equal([$"site.yml(1,4): error DS0115: “n”应当是整数，这里却是“{text}”。请只写半角数字。"], Told());
    }

    [Theory]
    [InlineData("20")]
    [InlineData("2020年")]
    [InlineData("1066")]
    public void What_is_no_year_is_told(string text)
    {
        Assert.Null(Read($"y: {text}\n", "y").Year("y"));
        Assert.Equal([$"site.yml(1,4): error DS0116: “y”应当是年份，这里却是“{text}”。请写四位半角数字，例如 2020。"], Told());
    }

    [Fact]
    public void A_word_that_is_no_choice_is_told_with_the_choices()
    {
        Assert.Null(Read("level: citty\n", "level").Choice("level", ("county", 1), ("city", 2)));
        Assert.Equal(
            ["site.yml(1,8): error DS0117: “level”不能是“citty”，是不是“city”。可以写的有：county、city。"], Told());
    }

    [Fact]
    public void Values_of_the_wrong_shape_are_told()
    {
        var reader = Read("a: [1]\nb: {c: 1}\nd: x\ne: y\nf: [g, [h], ~]\ni: {j: k}\n", "a", "b", "d", "e", "f", "i");

        Assert.Null(reader.Text("a"));
        Assert.Null(reader.Date("b"));
        Assert.Null(reader.Mapping("d"));
        Assert.Null(reader.Sequence("e"));
        Assert.Equal(["g"], reader.TextList("f").Select(item => item.Text));
        Assert.Empty(reader.TextList("i"));
        Assert.Equal(
            [
                "site.yml(1,4): error DS0112: “a”的内容应当是一段文字，这里却是列表。请照此改写。",
                "site.yml(2,4): error DS0112: “b”的内容应当是一段文字，这里却是“名称: 内容”。请照此改写。",
                "site.yml(3,4): error DS0112: “d”的内容应当是“名称: 内容”，这里却是一段文字。请照此改写。",
                "site.yml(4,4): error DS0112: “e”的内容应当是以“- ”开头的列表，这里却是一段文字。请照此改写。",
                "site.yml(5,8): error DS0112: “f”的内容应当是一列文字，这里却是列表。请照此改写。",
                "site.yml(5,13): error DS0112: “f”的内容应当是一列文字，这里却是空的。请照此改写。",
                "site.yml(6,4): error DS0112: “i”的内容应当是一列文字，这里却是“名称: 内容”。请照此改写。",
            ],
            Told());
    }

    private MappingReader Read(string text, params string[] knownKeys) =>
        new(YamlParser.ParseMapping(text, "site.yml", 1, diagnostics)!, diagnostics, knownKeys);

    private string[] Told() => [.. diagnostics.Sorted().Select(diagnostic => diagnostic.ToString())];
}
