namespace DisclosureSite.Commands;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class TerminalWidth
{
    private const char FirstWide = '\u1100';

    /// <summary>Two for each Chinese character or full-width sign, one for any other.</summary>
    public static int Of(string text) => text.Sum(character => character >= FirstWide ? 2 : 1);
}
