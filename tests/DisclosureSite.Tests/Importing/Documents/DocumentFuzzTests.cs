using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Importing.Documents;

/// <summary>
/// Damaged documents of each kind, the same ones at every run. <c>DISCLOSURE_FUZZ=20000</c> tries as many and prints which took longest.
/// </summary>
public sealed class DocumentFuzzTests(ITestOutputHelper output)
{
    private const int DocumentsOfARun = 1_500;

    private static readonly string[] Pieces =
    [
        "<table>", "</table>", "<td rowspan=0 colspan=1000>", "<tr>", "</tr>", "</td>", "<w:tbl>", "</w:tbl>", "<w:tc>", "</w:p>", "<w:p>", "<w:r>", "<w:vMerge/>",
        "<w:gridSpan w:val=\"99999999999\"/>", "<w:sdt><w:sdtContent>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<c r=\"ZZZ9\">", "<row r=\"-1\">", "<v>1e999</v>", "\"", "'", ">", "<", "&#0;",
        "&nbsp;", "<!--", "-->", "<![CDATA[", "]]>", "\0", "\uFFFF", "<div style=\"display:none\">", "<b>", "<pre>", "<ol start=2147483647>", "<svg>", "<template>", "<select>",
    ];

    private static readonly Lazy<byte[][]> Whole = new(() =>
    [
        .. new[] { OfficialForms.Older, OfficialForms.Newer }.SelectMany(report => new[]
        {
            Encoding.UTF8.GetBytes(HtmlPages.OfSite(report, new Random(1))),
            CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(HtmlPages.OfWord(report, new Random(1))),
            Encoding.UTF8.GetBytes(HtmlPages.OfTables(report, new Random(1))),
            WordFiles.OfWord(report, new Random(1)),
            WordFiles.OfWps(report, new Random(1)),
            ExcelFiles.OfReport(report, new Random(1)),
        }),
    ]);

    [Fact]
    public void A_damaged_document_is_read_or_refused()
    {
        var isLong = int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        var longest = (Time: TimeSpan.Zero, Seed: 0);
        var refused = 0;
        foreach (var whole in Whole.Value)
        {
            // The first of each kind takes the time of a start, too.
            Assert.NotNull(DocumentReader.Read("a", whole, new DiagnosticList()));
        }

        for (var seed = 0; seed < (isLong ? count : DocumentsOfARun); seed++)
        {
            var file = Damaged(new Random(seed));
            var start = Stopwatch.GetTimestamp();
            var diagnostics = new DiagnosticList();
            var document = DocumentReader.Read(seed % 2 == 0 ? "a.html" : "a", file, diagnostics);
            var time = Stopwatch.GetElapsedTime(start);
            longest = time > longest.Time ? (time, seed) : longest;
            refused += document is null ? 1 : 0;
            Assert.True(document is null == diagnostics.HasErrors, $"Document {seed}");
            foreach (var table in document?.Blocks.OfType<DocumentTable>() ?? [])
            {
                AssertSound(table, seed);
            }
        }

        if (isLong)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count} documents, {refused} refused, the longest {longest.Time.TotalMilliseconds:0} ms (document {longest.Seed}), {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB at most"));
        }
    }

    private static void AssertSound(DocumentTable table, int seed)
    {
        var covered = new HashSet<(int, int)>();
        (int, int) before = (-1, -1);
        foreach (var cell in table.Cells)
        {
            Assert.True(
                cell.Row >= 0 && cell.Column >= 0 && cell.RowSpan > 0 && cell.ColumnSpan > 0
                && cell.Row + cell.RowSpan <= table.RowCount && cell.Column + cell.ColumnSpan <= table.ColumnCount,
                $"Document {seed}: {cell} outside {table.RowCount}×{table.ColumnCount}");
            Assert.True(before.CompareTo((cell.Row, cell.Column)) < 0, $"Document {seed}: {cell} out of order");
            Assert.Equal(cell.Text.Trim(), cell.Text);
            before = (cell.Row, cell.Column);
            for (var row = 0; row < cell.RowSpan; row++)
            {
                for (var column = 0; column < cell.ColumnSpan; column++)
                {
                    Assert.True(covered.Add((cell.Row + row, cell.Column + column)), $"Document {seed}: {cell} over another");
                }
            }
        }
    }

    private static byte[] Damaged(Random chance)
    {
        var whole = Whole.Value[chance.Next(Whole.Value.Length)];
        if (whole[0] != (byte)'P' || chance.Next(4) == 0)
        {
            return Damaged(whole, chance);
        }

        // Most of the parts stay whole, so that the damaged one is reached.
        using var source = new ZipArchive(new MemoryStream(whole));
        var damaged = chance.Next(source.Entries.Count);
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var contents = new MemoryStream();
                using (var opened = source.Entries[i].Open())
                {
                    opened.CopyTo(contents);
                }

                using var entry = target.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open();
                entry.Write(i == damaged || chance.Next(8) == 0 ? Damaged(contents.ToArray(), chance) : contents.ToArray());
            }
        }

        return stream.ToArray();
    }

    private static byte[] Damaged(byte[] whole, Random chance)
    {
        List<byte> file = [.. whole];
        for (var i = chance.Next(1, 8); i > 0 && file.Count > 0; i--)
        {
            var at = chance.Next(file.Count);
            var length = Math.Min(chance.Next(1, 200), file.Count - at);
            switch (chance.Next(7))
            {
                case 0:
                    file[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    file.RemoveRange(at, length);
                    break;
                case 2:
                    file.InsertRange(at, file.GetRange(chance.Next(file.Count - length + 1), length));
                    break;
                case 3 or 4:
                    var piece = Encoding.UTF8.GetBytes(Pieces[chance.Next(Pieces.Length)]);
                    for (var times = chance.Next(4) == 0 ? chance.Next(1, 600) : 1; times > 0; times--)
                    {
                        file.InsertRange(AfterTag(file, at), piece);
                    }

                    break;
                case 5:
                    Renumber(file, at, chance);
                    break;
                default:
                    if (chance.Next(6) == 0)
                    {
                        file.RemoveRange(at, file.Count - at);
                    }

                    break;
            }
        }

        return [.. file];
    }

    // Where it leaves the elements around it whole.
    private static int AfterTag(List<byte> file, int at) => file.IndexOf((byte)'>', at) is >= 0 and var end ? end + 1 : at;

    private static void Renumber(List<byte> file, int at, Random chance)
    {
        while (at < file.Count && !char.IsAsciiDigit((char)file[at]))
        {
            at++;
        }

        if (at < file.Count)
        {
            file.RemoveAt(at);
            file.InsertRange(at, Encoding.ASCII.GetBytes(chance.Next(4) switch
            {
                0 => "0",
                1 => "-7",
                2 => "2147483647",
                _ => chance.Next(100_000).ToString(CultureInfo.InvariantCulture),
            }));
        }
    }
}
