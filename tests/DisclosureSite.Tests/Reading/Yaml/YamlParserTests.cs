using CsCheck;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;
using Xunit;

namespace DisclosureSite.Tests.Reading.Yaml;

public sealed class YamlParserTests
{
    [Fact]
    public void Keys_values_and_their_places_are_read()
    {
        var mapping = Parse("title: 𠀀年报\nlist:\n  - 一\n  - {𠀀: \"x\", b: ~}\n", firstLine: 2);

        Assert.NotNull(mapping);
        Assert.Equal(["title", "list"], mapping.Entries.Select(entry => entry.Key));
        var title = Assert.IsType<YamlScalar>(mapping.Entries[0].Value);
        Assert.Equal(("𠀀年报", true, At(2, 8)), (title.Text, title.IsPlain, title.Place));
        var list = Assert.IsType<YamlSequence>(mapping.Find("list")!.Value);
        Assert.Equal(At(4, 3), list.Place);
        var inner = Assert.IsType<YamlMapping>(list.Items[1]);
        Assert.Equal(At(5, 5), inner.Place);
        Assert.Equal(At(5, 6), inner.Entries[0].KeyPlace);
        var x = Assert.IsType<YamlScalar>(inner.Entries[0].Value);
        Assert.Equal(("x", false, At(5, 9)), (x.Text, x.IsPlain, x.Place));
        Assert.Equal(At(5, 14), inner.Entries[1].KeyPlace);
        Assert.True(inner.Entries[1].Value.IsNothing);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\n")]
    [InlineData("a: 1\r\nb: 2\r\n")]
    [InlineData("a: 1\rb: 2\r")]
    public void Lines_may_end_in_any_way(string text)
    {
        var mapping = Parse(text);

        Assert.NotNull(mapping);
        Assert.Equal(At(2, 1), mapping.Entries[1].KeyPlace);
    }

    [Fact]
    public void A_line_separator_inside_a_text_begins_no_line()
    {
        Assert.Equal(At(2, 1), Parse("a: \"x\u2028y\"\nb: 1\n")!.Entries[1].KeyPlace);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void A_blank_text_is_an_empty_mapping(string text)
    {
        var mapping = Parse(text, firstLine: 2);

        Assert.NotNull(mapping);
        Assert.Empty(mapping.Entries);
        Assert.Equal(At(2, 1), mapping.Place);
    }

    [Fact]
    public void Texts_stay_what_was_typed()
    {
        var mapping = Parse("a: no\nb: 010\nc: 2021-01-22\nd: 0x1F\ne: 1e3\n");

        Assert.Equal(["no", "010", "2021-01-22", "0x1F", "1e3"], mapping!.Entries.Select(entry => ((YamlScalar)entry.Value).Text));
    }

    [Theory]
    [InlineData("title：2020\npublished: 2021\n", 1, 1, "DS0103")]
    [InlineData("a: 1\ntitle：2020\npublished: 2021\n", 2, 1, "DS0103")]
    [InlineData("a: 1\ntitle：2020", 2, 1, "DS0103")]
    [InlineData("a: 1\ntitle:2020\nb: 1", 2, 1, "DS0103")]
    [InlineData("a:\n  - title：2020\n    b: 1\n", 2, 5, "DS0103")]
    [InlineData("a:\n\tb: 1\n", 2, 1, "DS0104")]
    [InlineData("a:\n  \tb: 1\n", 2, 3, "DS0104")]
    [InlineData("a: *重点*\n", 1, 4, "DS0105")]
    [InlineData("a: &\n", 1, 4, "DS0105")]
    [InlineData("b: 1\n<<: *x\n", 2, 5, "DS0105")]
    [InlineData("a: !important\n", 1, 4, "DS0106")]
    [InlineData("a: !!str x\n", 1, 4, "DS0106")]
    [InlineData("a: !<x\n", 1, 4, "DS0106")]
    [InlineData("a: !x!y z\n", 1, 4, "DS0106")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "DS0108")]
    [InlineData("a: 1\n...\nb: 2\n", 3, 1, "DS0108")]
    [InlineData("- a\n- b\n", 1, 1, "DS0110")]
    [InlineData("只有一句话\n", 1, 1, "DS0110")]
    [InlineData("a: 1\nb\n", 2, 1, "DS0110")]
    [InlineData("a: \"x\nb: 1\n", 1, 4, "DS0118")]
    [InlineData("a: 'x\nb: 1\n", 1, 4, "DS0118")]
    [InlineData("a: {b: c\nd: e\n", 1, 4, "DS0119")]
    [InlineData("a: [b, c\n", 1, 4, "DS0119")]
    [InlineData("a: [b, {c: d]\n", 1, 8, "DS0119")]
    [InlineData("a:\n  b: 1\n c: 2\n", 3, 2, "DS0120")]
    [InlineData("a:\n  - b\n c\n", 3, 2, "DS0110")]
    [InlineData("a:\n  - b\n - c\n", 3, 2, "DS0120")]
    [InlineData("a: 1\nb: {c：d\ne: 1\n", 2, 4, "DS0119")]
    [InlineData("a: - b\n", 1, 4, "DS0120")]
    [InlineData("a: \"x\" y\nb: 1\n", 1, 8, "DS0120")]
    [InlineData("a: 2020年: 报告\n", 1, 9, "DS0121")]
    [InlineData("a: @x\nb: 1\n", 1, 4, "DS0122")]
    [InlineData("a: 1\nb: }\n", 2, 4, "DS0122")]
    [InlineData("%x: 1\n", 1, 1, "DS0122")]
    [InlineData("a: \"C:\\q\"\n", 1, 4, "DS0123")]
    [InlineData("a: \"\\uD800\\u0041\"\n", 1, 2, "DS0123")]
    [InlineData("a: | text\n b\n", 1, 4, "DS0124")]
    [InlineData("? [a]\n: b\n", 1, 3, "DS0125")]
    [InlineData("{a: b}: c\n", 1, 1, "DS0125")]
    public void What_cannot_be_read_is_told_where_it_stands(string text, int line, int column, string code)
    {
        var diagnostics = new DiagnosticList();

        Assert.Null(YamlParser.ParseMapping(text, "site.yml", 1, diagnostics));
        var diagnostic = Assert.Single(diagnostics.Sorted());
        Assert.Equal((code, At(line, column)), (diagnostic.Code, diagnostic.Place));
    }

    [Theory]
    [InlineData("a: \"x\\0\"\n", 4, "U+0000")]
    [InlineData("a: \"\\x07\\x1b\"\n", 4, "U+0007")]
    [InlineData("a: \"\\x7f\"\n", 4, "U+007F")]
    [InlineData("a: \"\\N\"\n", 4, "U+0085")]
    [InlineData("a: \"\\r\\n\"\n", 4, "U+000D")]
    [InlineData("a: \"\\uFFFE\"\n", 4, "U+FFFE")]
    [InlineData("a: \"\\u202E321\"\n", 4, "U+202E")]
    [InlineData("\"\\uFFFF\": a\n", 1, "U+FFFF")]
    [InlineData("a: [b, \"\\e\"]\n", 8, "U+001B")]
    public void Characters_that_no_page_may_hold_are_refused_however_they_come(string text, int column, string code)
    {
        var diagnostics = new DiagnosticList();
        YamlParser.ParseMapping(text, "site.yml", 1, diagnostics);
        var diagnostic = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("DS0126", At(1, column)), (diagnostic.Code, diagnostic.Place));
        Assert.Contains($"（{code}）", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: |\n  x\ty\n  z\n")]
    [InlineData("a: \"\\t\\n\\uD840\\uDC00\\uFFFD\"\n")]
    [InlineData("a: 𠀀\r\n")]
    public void Tabs_line_feeds_and_rare_characters_are_no_faults(string text)
    {
        var diagnostics = new DiagnosticList();
        Assert.NotNull(YamlParser.ParseMapping(text, "site.yml", 1, diagnostics));
        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void A_wrong_colon_is_told_with_the_key_that_it_follows()
    {
        var diagnostics = new DiagnosticList();
        YamlParser.ParseMapping("a: 1\ntitle：2020\n", "site.yml", 1, diagnostics);

        Assert.Equal(
            "site.yml(2,1): error DS0103: “title”后面要用半角冒号加一个空格。请写成“title: 内容”。",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void Every_line_indented_with_a_tab_is_told_up_to_twenty()
    {
        var diagnostics = new DiagnosticList();
        YamlParser.ParseMapping(string.Concat(Enumerable.Repeat("\ta: 1\n", 30)), "site.yml", 4, diagnostics);

        Assert.Equal(Enumerable.Range(4, 20), diagnostics.Sorted().Select(diagnostic => diagnostic.Place.Line));
    }

    [Fact]
    public void Tabs_that_indent_nothing_are_harmless()
    {
        Assert.Equal(2, Parse("a: x\ty\nb:\t1\n")!.Entries.Length);
    }

    [Fact]
    public void References_are_refused_before_they_multiply()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range('b', 20).Select(letter =>
            $"{(char)letter}: &{(char)letter} [*{(char)(letter - 1)}, *{(char)(letter - 1)}]\n"));
        var diagnostics = new DiagnosticList();

        Assert.Null(YamlParser.ParseMapping(bomb, "site.yml", 1, diagnostics));
        Assert.Equal("DS0105", Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void A_key_that_stands_twice_keeps_its_first_value()
    {
        var diagnostics = new DiagnosticList();
        var mapping = YamlParser.ParseMapping("a: 1\nb: {c: 1, c: 2}\na: 3\n", "site.yml", 1, diagnostics);

        Assert.Equal("1", ((YamlScalar)mapping!.Find("a")!.Value).Text);
        Assert.Equal(
            [
                "site.yml(2,11): error DS0107: “c”重复，第 2 行已经写过。请只保留一个。",
                "site.yml(3,1): error DS0107: “a”重复，第 1 行已经写过。请只保留一个。",
            ],
            diagnostics.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Nesting_ends_at_32()
    {
        Assert.NotNull(Parse("a: " + new string('[', 31) + new string(']', 31)));

        var diagnostics = new DiagnosticList();
        Assert.Null(YamlParser.ParseMapping("a: " + new string('[', 1_000_000), "site.yml", 1, diagnostics));
        var diagnostic = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("DS0109", At(1, 35)), (diagnostic.Code, diagnostic.Place));
    }

    [Fact]
    public void A_fault_behind_the_last_character_is_told_too()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(YamlParser.ParseMapping("\0:\n  ", "site.yml", 1, diagnostics));
        Assert.True(diagnostics.HasErrors);
    }

    [Fact]
    public void No_text_makes_the_parser_throw_and_every_refusal_is_told()
    {
        string[] pieces =
        [
            "a", "键", ":", ": ", "：", "\n", "\r\n", "\n  ", "\n    ", "- ", "? ", "[", "]", "{", "}", ",", "\"", "'", "\\", "\\u", "D800",
            "|", ">", "#", " #", "&", "*", "!", "%", "@", "`", "---", "...", "\t", "𠀀", "\u2028", "\u0085", "\0", "0", " ", "~", "<<", "!!",
        ];
        Gen.OneOf(pieces).Array[0, 30].Select(string.Concat).Sample(text =>
        {
            var diagnostics = new DiagnosticList();
            var mapping = YamlParser.ParseMapping(text, "site.yml", 1, diagnostics);
            return mapping is not null || diagnostics.HasErrors;
        });
    }

    private static SourcePlace At(int line, int column) => new("site.yml", line, column);

    private static YamlMapping? Parse(string text, int firstLine = 1)
    {
        var diagnostics = new DiagnosticList();
        var mapping = YamlParser.ParseMapping(text, "site.yml", firstLine, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return mapping;
    }
}
