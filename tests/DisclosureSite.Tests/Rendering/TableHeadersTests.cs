using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The headers of a report's tables, as they are printed and as they are read aloud.</summary>
public sealed class TableHeadersTests
{
    private static readonly RenderedSite Bundled = RenderedSite.Of(BundledArchive.Archive);
    private static readonly IHtmlDocument Suqian = Bundled.Page("suqian/2024/index.html");

    [Theory]
    [InlineData("applications.received.total", "一、本年新收政府信息公开申请数量", "总计")]
    [InlineData("applications.granted.individual", "三、本年度办理结果", "（一）予以公开", "自然人")]
    [InlineData("applications.state-secret.business", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", "法人或其他组织", "商业企业")]
    [InlineData("applications.denied.total", "三、本年度办理结果", "（三）不予公开", "小计计算值", "总计")]
    [InlineData("applications.processed.total", "三、本年度办理结果", "（七）总计", "总计")]
    [InlineData("review-litigation.review.upheld", "行政复议", "结果维持")]
    [InlineData("review-litigation.litigation-after-review.total", "行政诉讼", "复议后起诉", "总计")]
    public void A_cell_under_merged_headers_names_all_of_them(string cell, params string[] headers) =>
        Assert.Equal(headers, HeadersOf(Suqian, Suqian.GetElementById(cell)!).Select(header => header.TextContent));

    [Theory]
    [InlineData("suqian/2024/index.html")]
    [InlineData("suqian/2023/index.html")]
    [InlineData("jingle/2020/index.html")]
    public void Named_headers_are_in_the_same_table_and_ids_are_unique(string path)
    {
        var page = Bundled.Page(path);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var cell in page.QuerySelectorAll("td[headers]"))
        {
            Assert.All(HeadersOf(page, cell), header => Assert.Same(cell.Closest("table"), header.Closest("table")));
        }

        foreach (var table in page.QuerySelectorAll("table.figures"))
        {
            var isMerged = table.QuerySelector("th[colspan], th[rowspan]") is not null;
            Assert.All(table.QuerySelectorAll("td"), cell => Assert.Equal(isMerged, cell.HasAttribute("headers")));
        }
    }

    [Fact]
    public void Groups_of_applications_stand_at_the_left_of_their_rows_as_on_the_official_form()
    {
        var table = Suqian.GetElementById("table.applications")!.Closest("table")!;
        Assert.Equal(
            [
                "三、本年度办理结果 26 rowgroup",
                "（三）不予公开 9 row",
                "（四）无法提供 4 row",
                "（五）不予处理 6 row",
                "（六）其他处理 4 row",
            ],
            table.QuerySelectorAll("tbody th[rowspan]")
                .Select(header => $"{header.TextContent} {header.GetAttribute("rowspan")} {header.GetAttribute("scope")}"));
        // 22 printed rows and the computed totals of four groups.
        Assert.Equal("3", table.QuerySelector("thead th")!.GetAttribute("colspan"));
        Assert.Equal("3", Suqian.GetElementById("applications.received.total")!.ParentElement!.QuerySelector("th")!.GetAttribute("colspan"));
        Assert.Equal("2", Suqian.GetElementById("applications.processed.total")!.ParentElement!.QuerySelector("th")!.GetAttribute("colspan"));
        Assert.Equal([2, 26, 1], table.QuerySelectorAll("tbody").Select(body => body.ChildElementCount));
        AssertRectangular((IHtmlTableElement)table, 10);
    }

    [Fact]
    public void Where_the_form_of_2019_has_one_row_in_place_of_a_group_it_stands_beside_the_groups()
    {
        var page = Bundled.Page("jingle/2020/index.html");
        var row = page.GetElementById("applications.disposed-otherwise.total")!.ParentElement!;
        Assert.Equal("（六）其他处理", Assert.Single(row.QuerySelectorAll("th")).TextContent);
        AssertRectangular((IHtmlTableElement)row.Closest("table")!, 10);
    }

    [Theory]
    [InlineData(TableShape.Rows)]
    [InlineData(TableShape.MergedGroups)]
    [InlineData(TableShape.OneRow)]
    public void Neighbouring_groups_of_the_same_words_stay_two(TableShape shape)
    {
        var isOneRow = shape == TableShape.OneRow;
        var format = new FormatTable
        {
            Id = "twins",
            Title = "同名的组",
            SectionId = "overview",
            Shape = shape,
            Columns = [Line("a", "甲") with { ParentId = isOneRow ? null : "left" }, Line("b", "乙") with { ParentId = isOneRow ? null : "right" }],
            ColumnGroups = isOneRow ? [] : [Group("left"), Group("right")],
            Rows = [Line("r", "子") with { ParentId = "upper" }, Line("s", "丑") with { ParentId = "upper" }, Line("t", "寅") with { ParentId = "lower" }],
            RowGroups = [Group("upper"), Group("lower")],
        };
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [SampleArchive.Table(format, "1|2", "3|4", "5|6")]))).Page("jingle/2020/index.html");
        var table = page.GetElementById("table.twins")!.Closest("table")!;
        var groups = table.QuerySelectorAll("th").Where(header => header.TextContent == "其他").ToList();
        Assert.Equal(isOneRow ? 2 : 4, groups.Count);

        // A cell beside two groups of the same words names its own and no other.
        var upper = HeadersOf(page, page.GetElementById("twins.s.a")!);
        var lower = HeadersOf(page, page.GetElementById("twins.t.b")!);
        Assert.Equal(isOneRow ? ["其他", "丑", "甲"] : ["其他", "丑", "其他", "甲"], upper.Select(header => header.TextContent));
        Assert.Equal(isOneRow ? ["其他", "寅", "乙"] : ["其他", "寅", "其他", "乙"], lower.Select(header => header.TextContent));
        Assert.Empty(upper.Intersect(lower));
        Assert.Equal(shape == TableShape.MergedGroups ? ["2"] : [], table.QuerySelectorAll("tbody th[rowspan]").Select(header => header.GetAttribute("rowspan")));
    }

    [Fact]
    public void More_levels_of_groups_than_there_is_room_for_stay_over_their_rows()
    {
        var format = new FormatTable
        {
            Id = "deep",
            Title = "多层的组",
            SectionId = "overview",
            Shape = TableShape.MergedGroups,
            Columns = [Line("a", "甲")],
            Rows = [Line("r", "子") with { ParentId = "third" }],
            RowGroups = [Group("first"), Group("second") with { ParentId = "first" }, Group("third") with { ParentId = "second" }],
        };
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [SampleArchive.Table(format, "1")]))).Page("jingle/2020/index.html");
        Assert.Equal(["其他", "其他", "其他", "子"], page.GetElementById("deep.r.a")!.Closest("table")!.QuerySelectorAll("tbody th").Select(header => header.TextContent));
    }

    private static IEnumerable<IElement> HeadersOf(IHtmlDocument page, IElement cell) =>
        cell.GetAttribute("headers")!.Split(' ').Select(id => page.GetElementById(id)!);

    // Every row, with what reaches into it from above, is as wide as the table.
    private static void AssertRectangular(IHtmlTableElement table, int width)
    {
        foreach (var part in table.Bodies.Prepend(table.Head!))
        {
            var widths = new int[part.Rows.Length];
            for (var row = 0; row < part.Rows.Length; row++)
            {
                foreach (var cell in part.Rows[row].Cells)
                {
                    for (var below = row; below < row + cell.RowSpan; below++)
                    {
                        widths[below] += cell.ColumnSpan;
                    }
                }
            }

            Assert.All(widths, actual => Assert.Equal(width, actual));
        }
    }

    private static FormatLine Line(string id, string label) => new() { Id = id, Label = label };

    private static FormatGroup Group(string id) => new() { Id = id, Label = "其他" };
}
