using System.Text;
using DisclosureSite.Editing;
using DisclosureSite.Tests.Commands;
using Xunit;

namespace DisclosureSite.Tests.Editing;

/// <summary><c>fix</c>, on copies of the bundled archive.</summary>
public sealed class FixCommandTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly ArchiveCopy archive = new();

    public FixCommandTests() => Assert.Equal(0, Fix().ExitCode);

    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_canonical_archive_stays_as_it_is_byte_for_byte()
    {
        var before = Bytes();
        Assert.Equal(new CommandRun(0, "20 个 CSV 文件，没有要改写的。\n", ""), Fix());
        Assert.Equal(before, Bytes());
        Assert.All(before, file => Assert.StartsWith("EFBBBF", file.Hex, StringComparison.Ordinal));
        var check = CommandRun.Of("check", "--strict", "--input", archive.Input);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    [Fact]
    public void What_changes_is_shown_and_with_dry_run_only_shown()
    {
        File.WriteAllBytes(
            PathOf("jingle/2020/fees.csv"), Gb18030.GetBytes("信息内容\t本年增减\t上一年项目数量\n行政事业性收费\t＋０\t1,012\n"));
        var before = Bytes();
        const string difference = """
            --- reports/jingle/2020/fees.csv（现在）
            +++ reports/jingle/2020/fees.csv（改写后）
            编码：GB18030 → UTF-8（有 BOM）；换行：LF → CRLF
            @@ -1,2 +1,2 @@
            -信息内容	本年增减	上一年项目数量
            -行政事业性收费	＋０	1,012
            +信息内容,上一年项目数量,本年增/减
            +行政事业性收费,1012,+0


            """;

        Assert.Equal(new CommandRun(0, difference + "20 个 CSV 文件，1 个会改写（--dry-run：什么也没有写）。\n", ""), Fix("--dry-run"));
        Assert.Equal(before, Bytes());

        Assert.Equal(new CommandRun(0, difference + "20 个 CSV 文件，改写了 1 个，数字都没有变。\n", ""), Fix());
        Assert.Equal(
            "\uFEFF信息内容,上一年项目数量,本年增/减\r\n行政事业性收费,1012,+0\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("jingle/2020/fees.csv"))));
        Assert.DoesNotContain(TemporaryFolder.FilesIn(archive.Input), file => file.Contains("staging", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_with_faults_and_notes_stay_and_the_others_are_rewritten()
    {
        archive.Edit("reports/jingle/2020/penalties.csv", "行政强制,75", "行政强制,约75");
        archive.Edit("reports/jingle/2020/applications.csv", "1.属于国家秘密", "（三）不予公开：含上年,,,,,,,\r\n1.属于国家秘密");
        archive.Edit("reports/jingle/2020/licensing.csv", "1751", "\"1,751\"");
        var (penalties, applications) = (File.ReadAllBytes(PathOf("jingle/2020/penalties.csv")), File.ReadAllBytes(PathOf("jingle/2020/applications.csv")));

        var run = Fix();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "reports/jingle/2020/applications.csv：分组标题里有别的内容，改写会丢失，所以没有改写。\n"
            + "reports/jingle/2020/penalties.csv：有错误，没有改写。运行 disclosure check 查看。\n",
            run.Error);
        Assert.EndsWith("20 个 CSV 文件，改写了 1 个，数字都没有变。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(penalties, File.ReadAllBytes(PathOf("jingle/2020/penalties.csv")));
        Assert.Equal(applications, File.ReadAllBytes(PathOf("jingle/2020/applications.csv")));
        Assert.Contains(",1751,", File.ReadAllText(PathOf("jingle/2020/licensing.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_keep_every_word()
    {
        File.WriteAllText(
            PathOf("jingle/2020/corrections.csv"),
            "日期;表格;行;栏;更正前;更正后;原因;;\n2021-03-02;applications;（七）总计;总计;0;1,234 件;漏填, “说明”;;\n");

        Assert.Equal(0, Fix().ExitCode);

        Assert.Equal(
            "日期,表格,行,栏,更正前,更正后,原因\r\n2021-03-02,applications,（七）总计,总计,0,\"1,234 件\",\"漏填, “说明”\"\r\n",
            File.ReadAllText(PathOf("jingle/2020/corrections.csv")));
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nb\nc\n", "")]
    [InlineData("a\nb\nc", "a\nB\nc", "@@ -1,3 +1,3 @@| a|-b|+B| c")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n", "@@ -7,3 +7,4 @@| 7| 8| 9|+ten")]
    [InlineData("x\n1\n2\n3\n4\n5\n6\n7\n8\ny\n", "1\n2\n3\n4\n5\n6\n7\n8\nz\n", "@@ -1,4 +1,3 @@|-x| 1| 2| 3|@@ -7,4 +6,4 @@| 6| 7| 8|-y|+z")]
    public void A_difference_is_shown_with_the_lines_around_it(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', LineDifference.Of(before, after)));

    private (string File, string Hex)[] Bytes() =>
    [
        .. TemporaryFolder.FilesIn(archive.Input).Where(file => file.EndsWith(".csv", StringComparison.Ordinal))
            .Select(file => (file, Convert.ToHexString(File.ReadAllBytes(Path.Combine(archive.Input, file))))),
    ];

    private string PathOf(string below) => Path.Combine(archive.Input, "reports", below);

    private CommandRun Fix(params string[] more) => CommandRun.Of(["fix", "--input", archive.Input, .. more]);
}
