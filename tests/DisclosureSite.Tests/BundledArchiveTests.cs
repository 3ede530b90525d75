using System.Runtime.CompilerServices;
using Xunit;

namespace DisclosureSite.Tests;

/// <summary>
/// The figures of the bundled archive, typed from the published reports a second time: a slip in either copy shows.
/// A dot is a cell that the report leaves blank.
/// </summary>
public sealed class BundledArchiveTests
{
    private const string JingleApplications = """
        received 5 0 0 0 0 0 5
        carried-in 0 0 0 0 0 0 0
        granted 5 0 0 0 0 0 5
        partly-granted 0 0 0 0 0 0 0
        state-secret 0 0 0 0 0 0 0
        forbidden-by-law 0 0 0 0 0 0 0
        security-stability 0 0 0 0 0 0 0
        third-party 0 0 0 0 0 0 0
        internal-affairs 0 0 0 0 0 0 0
        process-information 0 0 0 0 0 0 0
        enforcement-file 0 0 0 0 0 0 0
        administrative-query 0 0 0 0 0 0 0
        not-held 0 0 0 0 0 0 0
        needs-creation 0 0 0 0 0 0 0
        unclear-after-correction 0 0 0 0 0 0 0
        petition 0 0 0 0 0 0 0
        repeated 0 0 0 0 0 0 0
        publication 0 0 0 0 0 0 0
        excessive 0 0 0 0 0 0 0
        confirmation 0 0 0 0 0 0 0
        disposed-otherwise 0 0 0 0 0 0 0
        processed 0 0 0 0 0 0 0
        carried-out 0 0 0 0 0 0 0
        """;

    private const string Suqian2023Applications = """
        received 3402 99 0 4 5 1 3511
        carried-in 91 3 0 0 2 0 96
        granted 1175 12 0 3 1 0 1191
        partly-granted 319 7 0 0 2 0 328
        state-secret 0 0 0 0 0 0 0
        forbidden-by-law 27 0 0 0 0 0 27
        security-stability 6 0 0 0 0 0 6
        third-party 38 0 0 0 0 0 38
        internal-affairs 20 0 0 0 0 0 20
        process-information 9 0 0 0 0 0 9
        enforcement-file 21 0 0 0 0 0 21
        administrative-query 20 1 0 0 0 0 21
        not-held 968 74 0 1 3 1 1047
        needs-creation 26 2 0 0 0 0 28
        unclear-after-correction 3 0 0 0 0 0 3
        petition 305 0 0 0 0 0 305
        repeated 39 0 0 0 0 0 39
        publication 0 0 0 0 0 0 0
        excessive 58 0 0 0 0 0 58
        confirmation 4 0 0 0 0 0 4
        no-correction 40 0 0 0 0 0 40
        fee-unpaid 10 0 0 0 0 0 10
        other-disposal 287 3 0 0 1 0 291
        processed 3375 99 0 4 7 1 3486
        carried-out 118 3 0 0 0 0 121
        """;

    private const string Suqian2024Applications = """
        received 3440 75 0 1 6 3 3525
        carried-in 118 3 0 0 0 0 121
        granted 1408 21 0 0 2 0 1431
        partly-granted 462 9 0 0 0 0 471
        state-secret 2 0 0 0 0 0 2
        forbidden-by-law 1 0 0 0 0 0 1
        security-stability 4 0 0 0 0 0 4
        third-party 16 1 0 0 0 0 17
        internal-affairs 21 0 0 0 0 0 21
        process-information 10 1 0 0 0 0 11
        enforcement-file 21 2 0 0 0 0 23
        administrative-query 13 0 0 0 0 0 13
        not-held 859 33 0 0 3 2 897
        needs-creation 35 1 0 0 0 0 36
        unclear-after-correction 8 0 0 0 0 0 8
        petition 86 1 0 0 0 0 87
        repeated 26 1 0 0 0 0 27
        publication 0 0 0 0 0 0 0
        excessive 3 0 0 0 0 0 3
        confirmation 0 0 0 0 0 0 0
        no-correction 75 1 0 1 0 0 77
        fee-unpaid 38 0 0 0 0 0 38
        other-disposal 352 2 0 0 0 0 354
        processed 3440 73 0 1 5 2 3521
        carried-out 118 5 0 0 1 1 125
        """;

    public static TheoryData<string, string> PublishedTables => new()
    {
        { "jingle/2020/normative-documents", "rules 0 0 0\nnormative 0 0 0" },
        { "jingle/2020/licensing", "licences 1751 +129 925\nother-services 1458 -48 1200" },
        { "jingle/2020/penalties", "penalties 483 -35 179\ncoercion 75 -8 20" },
        { "jingle/2020/fees", "fees 12 0" },
        { "jingle/2020/procurement", "procurement 5 1591万元" },
        { "jingle/2020/applications", JingleApplications },
        { "jingle/2020/review-litigation", "review 0 0 3 0 3\nlitigation-direct 0 0 0 1 1\nlitigation-after-review 0 0 0 1 1" },
        { "jingle/2020/channels", "政府网站 2043\n政务微博 .\n政务微信 6729\n其他方式 680\n总计 9452" },
        { "suqian/2023/normative-documents", "rules 2 0 11\nnormative 109 489 597" },
        { "suqian/2023/licensing", "licences 1808595" },
        { "suqian/2023/penalties", "penalties 2822652\ncoercion 20163" },
        { "suqian/2023/fees", "fees 59237.2449" },
        { "suqian/2023/applications", Suqian2023Applications },
        { "suqian/2023/review-litigation", "review 309 17 88 26 440\nlitigation-direct 1 1 16 6 24\nlitigation-after-review 13 0 67 9 89" },
        { "suqian/2024/normative-documents", "rules 2 1 12\nnormative 50 227 420" },
        { "suqian/2024/licensing", "licences 1573179" },
        { "suqian/2024/penalties", "penalties 2676474\ncoercion 29351" },
        { "suqian/2024/fees", "fees 72701.2578" },
        { "suqian/2024/applications", Suqian2024Applications },
        { "suqian/2024/review-litigation", "review 88 18 28 36 170\nlitigation-direct 7 0 11 7 25\nlitigation-after-review 33 0 6 13 52" },
    };

    [Theory]
    [MemberData(nameof(PublishedTables))]
    public void The_files_hold_what_was_published(string table, string published)
    {
        var lines = File.ReadAllText(Path.Combine(ReportsFolder(), table + ".csv")).TrimEnd('\n').Split('\n');

        Assert.Equal(
            published.ReplaceLineEndings("\n").Split('\n').Select(row => string.Join(' ', row.Split(' ').Skip(1))),
            lines.Skip(1).Select(line => string.Join(' ', line.Split(',').Skip(1).Select(cell => cell.Length == 0 ? "." : cell))));
    }

    [Fact]
    public void No_table_of_the_bundled_archive_is_left_untested()
    {
        var files = Directory.EnumerateFiles(ReportsFolder(), "*.csv", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(ReportsFolder(), file), null).Replace('\\', '/'));

        Assert.Equal(
            PublishedTables.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
            files.Order(StringComparer.Ordinal));
    }

    private static string ReportsFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "input", "reports"));
}
