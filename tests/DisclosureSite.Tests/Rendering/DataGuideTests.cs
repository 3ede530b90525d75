using DisclosureSite.Rendering.Data;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The page that explains the data files.</summary>
public sealed class DataGuideTests
{
    private const string Path = "data/api/index.html";
    private static readonly RenderedSite Bundled = RenderedSite.Of(BundledArchive.Archive);
    private static readonly RenderedSite Sample = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void It_explains_every_column_of_every_csv_file()
    {
        var page = Bundled.Page(Path);
        foreach (var list in DataResources.Lists)
        {
            var rows = page.GetElementById($"csv-{list.Name}-caption")!.Closest("table")!.QuerySelectorAll("tbody tr");
            Assert.Equal(CsvFields.Of(Bundled.Text(list.Address[1..]))[0], rows.Select(row => row.FirstElementChild!.TextContent));
            Assert.All(rows, row => Assert.EndsWith("。", row.LastElementChild!.TextContent, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void It_explains_every_key_of_every_json_file_by_the_way_to_it()
    {
        var page = Bundled.Page(Path);
        Assert.All(JsonKinds.All, kind => Assert.Equal(
            "../" + kind.SchemaAddress["/data/".Length..],
            page.GetElementById($"json-{kind.Name}")!.NextElementSibling!.QuerySelector("a")!.GetAttribute("href")));
        var keys = page.GetElementById("json-report-caption")!.Closest("table")!.QuerySelectorAll("tbody th").Select(key => key.TextContent).ToList();
        Assert.Contains("schema", keys);
        Assert.Contains("notice.licence", keys);
        Assert.Contains("tables.〈表〉.rows.〈行〉.〈列〉.changePercent", keys);
        Assert.Contains("findings[].blankCells", keys);
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Its_examples_are_the_archives_own()
    {
        var examples = Bundled.Page(Path).QuerySelectorAll("details.excerpt").ToDictionary(
            example => example.QuerySelector("a")!.GetAttribute("href")!, example => example.QuerySelector("pre")!.TextContent);
        Assert.All(
            examples.Keys,
            link => Assert.True(Bundled.Has(new Uri(new Uri("http://site/" + Path), link).AbsolutePath[1..]), link));
        var figures = examples["../figures-2024.csv"].Split('\n');
        Assert.Equal(4, figures.Length);
        Assert.All(figures, line => Assert.Contains(line, Bundled.CsvLines("data/figures-2024.csv")));
        Assert.Contains("suqian,2024,cn-gov-2021,normative-documents,rules,made,2,件,2,,,,,,", figures);
        Assert.Contains("\"denominator\": 3521", examples["../../suqian/2024/report.json"], StringComparison.Ordinal);
        Assert.Contains("\"agency\": \"jingle\"", examples["../index.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_shows_of_a_map_the_first_entry_and_of_a_list_the_first_of_those_with_the_most_keys()
    {
        var entry = JsonShape.ObjectOf(new("a", JsonShape.Whole, "甲。"), new("b", JsonShape.Whole, "乙。", IsOptional: true));
        var shape = JsonShape.ObjectOf(
            new("map", JsonShape.MapOf("〈名〉", entry), "丙。"),
            new("list", JsonShape.ListOf(entry), "丁。"),
            new("numbers", JsonShape.ListOf(JsonShape.Whole), "戊。"),
            new("none", JsonShape.ListOf(entry), "己。"));
        var excerpt = JsonExcerpt.Of(
            shape, """{"map":{"x":{"a":1},"y":{"a":2,"b":3}},"list":[{"a":4},{"a":5,"b":6},{"a":7,"b":8}],"numbers":[9,10],"none":[]}"""u8.ToArray());
        Assert.Equal("""{"map":{"x":{"a":1}},"list":[{"a":5,"b":6}],"numbers":[9],"none":[]}""", string.Concat(excerpt.Where(letter => !char.IsWhiteSpace(letter))));
    }

    [Fact]
    public void It_names_the_sites_own_address_where_that_is_known()
    {
        Assert.Contains("https://example.gov.cn/gk/data/index.json", Sample.Page(Path).GetElementById("recipe-json")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://本站网址/data/index.json", Bundled.Page(Path).GetElementById("recipe-json")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("figures-2020.csv", Sample.Page(Path).GetElementById("recipe-python")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_the_files_of_a_report_that_are_neither_csv_nor_json()
    {
        var files = Sample.Page(Path).QuerySelectorAll("#kinds-caption ~ tbody tr")
            .ToDictionary(row => row.LastElementChild!.TextContent, row => row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.All(["report.xlsx", "datapackage.json"], name => Assert.True(Sample.Has(files[$"机构/年份/{name}"]["../../".Length..]), name));
    }

    [Fact]
    public void The_query_of_the_database_is_one_that_it_answers()
    {
        var code = Bundled.Page(Path).GetElementById("recipe-sqlite")!.ParentElement!.QuerySelectorAll("pre")
            .Select(recipe => recipe.TextContent).Single(recipe => recipe.Contains("sqlite3", StringComparison.Ordinal));
        var query = code.Split('"').Single(text => text.StartsWith("SELECT ", StringComparison.Ordinal));
        using var database = new Data.ReadDatabase(Bundled.Bytes("data/archive.sqlite"));
        Assert.Contains("[\"applications.received.total\"]", code, StringComparison.Ordinal);
        Assert.Equal(
            ["jingle|2020|5|件", "suqian|2023|3511|件", "suqian|2024|3525|件"],
            database.Rows(query.Replace("?", "'applications.received.total'", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_lists_the_feeds_where_there_are_any()
    {
        var feeds = Sample.Page(Path).QuerySelectorAll("#kinds-caption ~ tbody tr").Select(row => (Name: row.LastElementChild!.TextContent, Link: row.QuerySelector("a")!.GetAttribute("href")!))
            .Where(row => row.Name.EndsWith("feed.xml", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [("feed.xml", "../../feed.xml"), ("corrections/feed.xml", "../../corrections/feed.xml"), ("机构/feed.xml", "../../evil/feed.xml")], feeds);
        Assert.All(feeds, feed => Assert.True(Sample.Has(feed.Link["../../".Length..])));
        Assert.DoesNotContain("feed.xml", Bundled.Page(Path).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_texts_are_read_as_texts_in_every_recipe()
    {
        Assert.Contains("colClasses = c(reported = \"character\", as_published = \"character\")", Sample.Page(Path).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dtype={\"reported\": str, \"as_published\": str}", Sample.Page(Path).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_reports_explains_its_files_without_examples_of_them()
    {
        var page = RenderedSite.Of(SampleArchive.Of()).Page(Path);
        Assert.NotNull(page.GetElementById("csv-figures"));
        Assert.Equal("../index.json", Assert.Single(page.QuerySelectorAll("details.excerpt a")).GetAttribute("href"));
        Assert.Null(page.GetElementById("recipes"));
    }
}
