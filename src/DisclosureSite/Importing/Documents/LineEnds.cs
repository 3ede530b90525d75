namespace DisclosureSite.Importing.Documents;

/// <summary>The ends of lines in a text that some program saved or copied.</summary>
internal static class LineEnds
{
    /// <summary>The text with LF at the end of every line. CR CR LF, which a copy in text mode makes of CR LF, is one end.</summary>
    public static string Unified(string text) => text.Replace("\r\r\n", "\n", StringComparison.Ordinal).ReplaceLineEndings("\n");
}
