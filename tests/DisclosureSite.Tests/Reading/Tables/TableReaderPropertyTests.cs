using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class TableReaderPropertyTests
{
    private static readonly SourcePlace Described = new("report.md");

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        new UnicodeEncoding(false, true),
        new UnicodeEncoding(true, true),
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
    ];

    private static readonly Gen<string> Labels =
        Gen.String[Gen.Char["一七收到申请公开数量总计（），、；“”,;\"\n 1.①/"], 1, 12].Where(label => label.Trim().Length > 0);

    private static readonly Gen<decimal?> Values =
        Gen.OneOf(Gen.Int[0, 20].Select(value => (decimal?)value), Gen.Decimal[0, 1_000_000].Select(value => (decimal?)Math.Round(value, 3)), Gen.Const((decimal?)null));

    [Fact]
    public void Any_table_reads_back_however_it_is_written()
    {
        var shapes = Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], (rows, columns) => (rows, columns)).SelectMany((rows, columns) => Gen.Select(
            Labels.Array[rows], Labels.Array[columns], Values.Array[rows * columns], (r, c, v) => (Rows: r, Columns: c, Values: v)));
        Gen.Select(shapes, Gen.Char[",;\t"], Gen.Bool, Gen.Bool, Gen.Int[0, Encodings.Length - 1], Gen.Int[0, 3]).Sample(
            (shape, separator, crlf, quoteAll, encoding, blanks) =>
            {
                var rows = Distinct(shape.Rows);
                var columns = Distinct(shape.Columns);
                var csv = Write(rows, columns, shape.Values, separator, crlf ? "\r\n" : "\n", quoteAll, blanks);
                var bytes = (byte[])[.. Encodings[encoding].GetPreamble(), .. Encodings[encoding].GetBytes(csv)];

                var diagnostics = new DiagnosticList();
                var file = TextFileReader.Decode("t.csv", bytes, diagnostics);
                var table = file is null ? null : TableReader.ReadAdditional(
                    file, new AdditionalTable("t", "T", null, null, null, Described), ImmutableHashSet<string>.Empty, diagnostics);
                Assert.Empty(diagnostics.Sorted());
                Assert.Equal(rows.Select(OneLine), table!.Format.Rows.Select(row => row.Id));
                Assert.Equal(columns.Select(OneLine), table.Format.Columns.Select(column => column.Id));
                for (var i = 0; i < shape.Values.Length; i++)
                {
                    var figure = table[i / columns.Length, i % columns.Length];
                    Assert.Equal(shape.Values[i], figure.Value);
                    Assert.Equal(Printed(shape.Values[i]), TextAt(csv, figure, separator));
                }
            },
            iter: 1_000);
    }

    [Fact]
    public void Random_bytes_never_make_reading_fail() =>
        Gen.Byte.Array[0, 300].Sample(bytes => ReadAll([.. bytes]), iter: 5_000);

    [Fact]
    public void Damaged_files_never_make_reading_fail()
    {
        var sound = Encoding.UTF8.GetBytes(
            "项目,自然人,其他,总计\r\n一、本年新收政府信息公开申请数量,5,0,5\r\n三、本年度办理结果,,,\r\n\"（七）总计\",\"1,234\",1591万元,-\r\n");
        var edits = Gen.Select(Gen.Int[0, sound.Length - 1], Gen.OneOf(Gen.Byte, Gen.OneOf(",\"\n\r;\t 0-/"u8.ToArray())), Gen.Int[0, 2]);
        edits.Array[1, 8].Sample(
            changes =>
            {
                var bytes = sound.ToList();
                foreach (var (at, value, kind) in changes)
                {
                    var index = Math.Min(at, bytes.Count - 1);
                    switch (kind)
                    {
                        case 0:
                            bytes[index] = value;
                            break;
                        case 1:
                            bytes.Insert(index, value);
                            break;
                        default:
                            bytes.RemoveAt(index);
                            break;
                    }
                }

                ReadAll([.. bytes]);
            },
            iter: 5_000);
    }

    private static void ReadAll(byte[] bytes)
    {
        var diagnostics = new DiagnosticList();
        if (TextFileReader.Decode("t.csv", bytes, diagnostics) is not { } file)
        {
            Assert.True(diagnostics.HasErrors);
            return;
        }

        var none = ImmutableHashSet<string>.Empty;
        var table = TableReader.Read(file, TableSamples.Applications, none, diagnostics);
        Assert.Equal(table is null, diagnostics.HasErrors);

        diagnostics = new DiagnosticList();
        table = TableReader.ReadAdditional(file, new AdditionalTable("t", "T", "件", "总计", null, Described), none, diagnostics);
        Assert.Equal(table is null, diagnostics.HasErrors);

        diagnostics = new DiagnosticList();
        Assert.Equal(CorrectionsReader.Read(file, [], none, none, diagnostics) is null, diagnostics.HasErrors);
    }

    private static string[] Distinct(string[] labels) =>
        [.. labels.Select((label, index) => $"{label.Trim()}{(char)('甲' + index)}{index}")];

    private static string Write(
        string[] rows, string[] columns, decimal?[] values, char separator, string lineEnd, bool quoteAll, int blanks)
    {
        var trailing = new string(separator, blanks);
        var csv = new StringBuilder("项目");
        foreach (var column in columns)
        {
            csv.Append(separator).Append(Field(column, quoteAll));
        }

        csv.Append(trailing).Append(lineEnd);
        for (var row = 0; row < rows.Length; row++)
        {
            csv.Append(Field(rows[row], quoteAll));
            for (var column = 0; column < columns.Length; column++)
            {
                csv.Append(separator).Append(Field(Printed(values[(row * columns.Length) + column]), quoteAll));
            }

            csv.Append(trailing).Append(lineEnd).Append(blanks > 1 ? trailing + lineEnd : "");
        }

        return csv.ToString();
    }

    // Labels with two semicolons each, unquoted between commas, could be read either way: all separators are quoted.
    private static string Field(string text, bool always) =>
        always || text.AsSpan().ContainsAny(",;\t\"\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    private static string Printed(decimal? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    private static string OneLine(string label) => label.Replace("\n", "");

    // The text at a figure's place, found anew by counting lines and characters.
    private static string TextAt(string csv, Figure figure, char separator)
    {
        var line = csv.Split('\n')[figure.Line - 1].TrimEnd('\r');
        var rest = string.Concat(line.EnumerateRunes().Skip(figure.Column - 1));
        return rest.StartsWith('"') ? rest[1..rest.IndexOf('"', 1)] : rest.Split(separator)[0];
    }
}
