using System.Diagnostics;
using Xunit;

namespace DisclosureSite.Tests.Reading.Narratives;

public sealed class HostileMarkdownTests
{
    private const int Length = 400_000;

    public static TheoryData<string, string> Floods { get; } = new()
    {
        { "[", Repeat("[", Length) },
        { ">", Repeat(">", Length) },
        { "> > >", Repeat("> ", Length) },
        { "* * *", Repeat("* ", Length) + "a" },
        { "1) 1)", Repeat("1) ", Length) + "a" },
        { "*a", Repeat("*a ", Length) },
        { "*a_", Repeat("*a_ ", Length) },
        { "[a](", Repeat("[a](", Length) },
        { "![", Repeat("![", Length) },
        { "[]", Repeat("[", Length / 2) + Repeat("]", Length / 2) },
        { "[a](b) nested", Repeat("[", Length / 5) + "a" + Repeat("](b)", Length) },
        { "<a", Repeat("<a ", Length) },
        { "paragraphs of [a](", Repeat(Repeat("[a](", 3_900) + "\n\n", Length) },
        { "paragraphs of *a", Repeat(Repeat("*a ", 2_900) + "\n\n", Length) },
        { "paragraphs of **a*b_", Repeat(Repeat("**a*b_ ", 2_300) + "\n\n", Length) },
        { "ideographic space between", Repeat("[a](\n\u3000\n", Length) },
        { "form feeds between", Repeat("[a](\f\u0085\u2028", Length) },
        { "empty items between", Repeat("[a](\n* \n", Length) },
        { "stairs of quotations", string.Concat(Enumerable.Range(0, 900).Select(i => new string('>', i) + "a\n")) },
        { "stairs of lists", string.Concat(Enumerable.Range(0, 630).Select(i => new string(' ', 2 * i) + "- a\n")) },
        { "a wide and long table", Repeat("a|", 1_000) + "\n" + Repeat("-|", 1_000) + "\n" + Repeat("a|b\n", Length) },
    };

    public static TheoryData<string, string> Bearable { get; } = new()
    {
        { "backslashes", Repeat("\\", Length) },
        { "entities", Repeat("&a", Length) },
        { "spaces", "a" + Repeat(" ", Length) + "b" },
        { "asterisks in one run", Repeat("*", Length) },
        { "underscores to fill in", Repeat("______ ", 5_000) },
        { "closing brackets", Repeat("]", Length) },
        { "lines", Repeat("中文\n", Length) },
        { "paragraphs", Repeat("中\n\n", Length) },
        { "items", Repeat("- 中\n", Length) },
        { "fences", Repeat("```\n\n", Length) },
    };

    [Theory]
    [MemberData(nameof(Floods), DisableDiscoveryEnumeration = true)]
    public void A_flood_of_marks_is_refused_at_once(string name, string markdown) =>
        Assert.All(Within(name, markdown), fault => Assert.Matches("^DS030[345] ", fault));

    [Theory]
    [MemberData(nameof(Bearable), DisableDiscoveryEnumeration = true)]
    public void Much_of_what_is_harmless_is_read(string name, string markdown) => Assert.Empty(Within(name, markdown));

    [Fact]
    public void Nesting_is_refused_where_it_goes_too_deep()
    {
        var list = string.Concat(Enumerable.Range(0, 17).Select(i => new string(' ', 2 * i) + "- 甲\n"));
        Assert.Equal(["DS0303 20,35"], NarrativeText.Faults(list));
        Assert.Empty(NarrativeText.Faults(string.Concat(list.Split('\n').Take(15).Select(line => line + "\n"))));
        Assert.Equal(["DS0303 4,1"], NarrativeText.Faults(new string('>', 17) + "甲"));
    }

    [Fact]
    public void A_paragraph_may_hold_a_thousand_marks()
    {
        Assert.Empty(NarrativeText.Faults("甲\n\n" + Repeat("*甲 ", 3_000)));
        Assert.Equal(["DS0304 6,1"], NarrativeText.Faults("甲\n\n" + Repeat("*甲 ", 3_003) + "\n\n乙"));
    }

    [Fact]
    public void A_table_may_hold_twenty_thousand_cells()
    {
        var table = "a|b\n-|-\n" + Repeat("1|2\n", 4 * 9_998);
        Assert.Empty(NarrativeText.Faults(table));
        Assert.Equal(["DS0305 4,1"], NarrativeText.Faults(table + "1|2\n"));
    }

    // Not much time is needed; the limit is generous since other tests run beside this one.
    private static string[] Within(string name, string markdown)
    {
        var watch = Stopwatch.StartNew();
        string[] faults = [];
        var thread = new Thread(() => faults = NarrativeText.Faults(markdown), maxStackSize: 512 * 1024) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(90)), $"{name}: not done after {watch.Elapsed}");
        return faults;
    }

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));
}
