using System.Diagnostics;
using DisclosureSite.Rendering.Narratives;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class SequenceComparisonTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("abc", "abc", "abc")]
    [InlineData("abc", "xyz", "")]
    [InlineData("abcde", "abxde", "abde")]
    [InlineData("xaybzc", "abc", "abc")]
    [InlineData("abcbdab", "bdcaba", "bdab")]
    [InlineData("aab", "ab", "ab")]
    public void The_longest_common_subsequence_is_found(string before, string after, string expected) =>
        Assert.Equal(expected, Common(before, after, 1_000));

    [Fact]
    public void Where_the_work_allowed_does_not_last_members_that_occur_once_still_hold_the_sequences_together() =>
        Assert.Equal("A1B2C", Common("pAqq1rBss2tC", "uAvv1wBxx2yC", 0));

    [Fact]
    public void Members_that_occur_once_but_change_their_order_are_not_crossed() =>
        Assert.Equal(2, Common("p1q2r3s", "t3u1v2w", 0).Length);

    [Fact]
    public void Hostile_length_takes_no_quadratic_time()
    {
        const int Length = 300_000;
        int[] before = [.. Enumerable.Range(0, Length).Select(i => i % 7)];
        int[] after = [.. Enumerable.Range(0, Length).Select(i => (i * 3) % 11)];
        var watch = Stopwatch.StartNew();
        new SequenceComparison(1_000_000).Common(before, after);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static string Common(string before, string after, int allowance)
    {
        int[] left = [.. before.Select(letter => (int)letter)];
        int[] right = [.. after.Select(letter => (int)letter)];
        var common = new SequenceComparison(allowance).Common(left, right);
        Assert.All(common, pair => Assert.Equal(before[pair.Before], after[pair.After]));
        Assert.Equal(common.Order(), common);
        return string.Concat(common.Select(pair => before[pair.Before]));
    }
}
