using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents;

/// <summary>The ends of lines in a text that some program saved or copied.</summary>
internal static class LineEnds
{
    /// <summary>The text with LF at the end of every line. CR CR LF, which a copy in text mode makes of CR LF, is one end.</summary>
    /// <exception cref="UnreadableDocumentException">It has more lines than any report.</exception>
    public static string Unified(string text)
    {
        var unified = text.Replace("\r\r\n", "\n", StringComparison.Ordinal).ReplaceLineEndings("\n");
        return unified.AsSpan().Count('\n') <= DocumentLimits.Lines ? unified : throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
    }
}
