using DisclosureSite.Diagnostics;

namespace DisclosureSite.Reading.Narratives;

/// <summary>
/// Refuses Markdown that only an attack (or an accident of copying) can contain, before it is parsed: the parser takes time that
/// grows with the square of the markers in one paragraph, and with the product of a table's rows and columns.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>How deep lists, quotations and emphasis may stand in each other.</summary>
    public const int Depth = 16;

    /// <summary>How many brackets, asterisks and other marks of Markdown a paragraph may hold.</summary>
    public const int Marks = 1_000;

    /// <summary>How many cells a table may hold: its lines times the cells of its widest line.</summary>
    public const int TableCells = 20_000;

    /// <summary>Whether the text keeps the limits; if not, each place where it does not has been reported.</summary>
    public static bool AreKept(MarkdownText source, DiagnosticList diagnostics)
    {
        var kept = true;
        var paragraph = new Paragraph(0);
        var lineNumber = 0;
        for (var rest = source.Text.AsSpan(); !rest.IsEmpty; lineNumber++)
        {
            var line = TakeLine(ref rest);
            if (ContainerDepth(line) > Depth)
            {
                diagnostics.Add(DiagnosticCodes.NarrativeTooDeep, source.PlaceOfLine(lineNumber), Depth);
                kept = false;
            }

            if (EndsParagraph(line))
            {
                kept &= paragraph.Report(source, diagnostics);
                paragraph = new Paragraph(lineNumber + 1);
            }
            else
            {
                paragraph.Add(line);
            }
        }

        return paragraph.Report(source, diagnostics) && kept;
    }

    // The same line ends as Markdig's: a form feed or U+2028 is none.
    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            var last = rest;
            rest = [];
            return last;
        }

        var line = rest[..end];
        rest = rest[(rest[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
        return line;
    }

    // Less than Markdig takes for the end of a paragraph: what is counted together here is never less than one paragraph there.
    private static bool EndsParagraph(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t', '>') < 0;

    private static int ContainerDepth(ReadOnlySpan<char> line)
    {
        for (var depth = 0; ; depth++)
        {
            line = line.TrimStart(" \t");
            var marker = MarkerLength(line);
            if (marker == 0)
            {
                return depth;
            }

            line = line[marker..];
        }
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        if (line[0] == '>')
        {
            return 1;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var mark = digits is > 0 and <= 9 && line[digits] is '.' or ')' ? digits
            : line[0] is '-' or '+' or '*' ? 0
            : -1;
        return mark >= 0 && mark + 1 < line.Length && line[mark + 1] is ' ' or '\t' ? mark + 1 : 0;
    }

    private struct Paragraph(int firstLine)
    {
        private int lines;
        private int marks;
        private int widest;

        public void Add(ReadOnlySpan<char> line)
        {
            lines++;
            var pipes = 0;
            var previous = '\0';
            foreach (var character in line)
            {
                if (character == '|')
                {
                    pipes++;
                }
                else if (character is '[' or '!' or '<' || (character is '*' or '_' or '`' && character != previous))
                {
                    marks++;
                }

                previous = character;
            }

            widest = Math.Max(widest, pipes);
        }

        public readonly bool Report(MarkdownText source, DiagnosticList diagnostics)
        {
            if (marks > Marks)
            {
                diagnostics.Add(DiagnosticCodes.TooManyMarks, source.PlaceOfLine(firstLine), Marks);
                return false;
            }

            if (widest > 0 && (widest + 1L) * lines > TableCells)
            {
                diagnostics.Add(DiagnosticCodes.NarrativeTableTooLarge, source.PlaceOfLine(firstLine), TableCells);
                return false;
            }

            return true;
        }
    }
}
