using DisclosureSite.Model;
using Xunit;
using static DisclosureSite.Tests.Reading.Tables.TableSamples;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void Figures_know_their_line_and_column()
    {
        var table = ReadSound(Applications, "项目,自然人,总计\n一、本年新收政府信息公开申请数量,5,0\n\"（七）总计\",\"12\",13\n");
        Assert.Equal(new Figure(5, "5", null, 2, 18), FigureOf(table, "received", "individual"));
        Assert.Equal(new Figure(0, "0", null, 2, 20), FigureOf(table, "received", "total"));
        Assert.Equal(new Figure(12, "12", null, 3, 9), FigureOf(table, "processed", "individual"));
        Assert.Equal(new Figure(13, "13", null, 3, 14), FigureOf(table, "processed", "total"));
    }

    [Fact]
    public void Missing_rows_and_columns_are_not_reported()
    {
        var table = ReadSound(Applications, "项目,自然人,总计\n（七）总计,5,5\n");
        Assert.Equal(Figure.Missing, FigureOf(table, "received", "individual"));
        Assert.Equal(Figure.Missing, FigureOf(table, "processed", "other"));
        Assert.Equal([false, false, false, false, false, true], Enumerable.Range(0, 6).Select(table.HasRow));
        Assert.Equal([true, false, false, true], Enumerable.Range(0, 4).Select(table.HasColumn));
    }

    [Fact]
    public void A_blank_cell_is_present_but_not_reported()
    {
        var table = ReadSound(Applications, "项目,自然人,总计\n（七）总计,,—\n");
        Assert.Equal(new Figure(null, "", null, 2, 7), FigureOf(table, "processed", "individual"));
        Assert.Equal(new Figure(null, "—", null, 2, 8), FigureOf(table, "processed", "total"));
    }
}
