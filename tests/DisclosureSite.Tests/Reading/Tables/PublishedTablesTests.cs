using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;
using static DisclosureSite.Tests.Reading.Tables.TableSamples;

namespace DisclosureSite.Tests.Reading.Tables;

/// <summary>The tables of the bundled archive, as agencies published them.</summary>
public sealed class PublishedTablesTests
{
    private static readonly ImmutableArray<Format> Formats = BuiltInFormats.Load();

    public static TheoryData<string, string, string, int> EveryTable { get; } = MakeEveryTable();

    [Theory]
    [MemberData(nameof(EveryTable))]
    public void A_published_table_is_read_whole(string report, string format, string table, int optionalColumns)
    {
        var read = Read(report, format, table, bytes => bytes);
        Assert.All(Enumerable.Range(0, read.Format.Rows.Length), row => Assert.True(read.HasRow(row)));
        Assert.Equal(
            optionalColumns, Enumerable.Range(0, read.Format.Columns.Length).Count(column => !read.HasColumn(column)));
    }

    [Theory]
    [MemberData(nameof(EveryTable))]
    public void A_published_table_is_the_same_as_excel_saves_it(string report, string format, string table, int optionalColumns)
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var sound = Read(report, format, table, bytes => bytes);
        var saved = Read(report, format, table, bytes => gb18030.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n")));
        Assert.InRange(optionalColumns, 0, sound.Format.Columns.Length - 1);
        for (var row = 0; row < sound.Format.Rows.Length; row++)
        {
            for (var column = 0; column < sound.Format.Columns.Length; column++)
            {
                Assert.Equal(sound[row, column], saved[row, column]);
            }
        }
    }

    [Fact]
    public void The_figures_are_those_published()
    {
        var applications = Read("suqian/2024", "cn-gov-2021", "applications", bytes => bytes);
        Assert.Equal(new Figure(3525, "3525", null, 2, 34), FigureOf(applications, "received", "total"));
        Assert.Equal(352, FigureOf(applications, "other-disposal", "individual").Value);
        Assert.Equal(6, FigureOf(applications, "received", "legal-services").Value);
        Assert.Equal(125, FigureOf(applications, "carried-out", "total").Value);

        var fees = Read("suqian/2024", "cn-gov-2021", "fees", bytes => bytes);
        Assert.Equal(72701.2578m, fees.Quantity(0, 0));

        var review = Read("suqian/2024", "cn-gov-2021", "review-litigation", bytes => bytes);
        Assert.Equal([88, 18, 28, 36, 170], Enumerable.Range(0, 5).Select(column => review[0, column].Value));

        var procurement = Read("jingle/2020", "cn-gov-2019", "procurement", bytes => bytes);
        Assert.Equal((1591m, "1591万元", "万元"), (FigureOf(procurement, "procurement", "amount").Value, FigureOf(procurement, "procurement", "amount").Reported, FigureOf(procurement, "procurement", "amount").Unit));
        Assert.Equal(129, FigureOf(Read("jingle/2020", "cn-gov-2019", "licensing", bytes => bytes), "licences", "change").Value);
    }

    private static ReportTable Read(string report, string formatId, string tableId, Func<byte[], byte[]> encode)
    {
        var diagnostics = new DiagnosticList();
        var table = Formats.Single(format => format.Id == formatId).FindTable(tableId)!;
        var bytes = encode(File.ReadAllBytes(Path.Combine(Reports(), report, tableId + ".csv")));
        var file = TextFileReader.Decode(tableId + ".csv", bytes, diagnostics);
        var read = TableReader.Read(file!, table, ImmutableHashSet<string>.Empty, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return read!;
    }

    private static TheoryData<string, string, string, int> MakeEveryTable()
    {
        var tables = new TheoryData<string, string, string, int>();
        foreach (var (report, format) in new[] { ("jingle/2020", "cn-gov-2019"), ("suqian/2023", "cn-gov-2021"), ("suqian/2024", "cn-gov-2021") })
        {
            foreach (var table in Formats.Single(known => known.Id == format).Tables)
            {
                tables.Add(report, format, table.Id, table.Columns.Count(column => column.Optional));
            }
        }

        return tables;
    }

    private static string Reports([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..", "input", "reports"));
}
