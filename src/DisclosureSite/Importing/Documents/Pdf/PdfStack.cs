namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Words that stand closely below each other, as the lines of one cell do; never empty.</summary>
internal sealed class PdfStack
{
    // Points between edges that are the same.
    private const double SameEdge = 2;

    private readonly List<PdfLine> lines;

    /// <summary>Begins with a line.</summary>
    public PdfStack(PdfLine line) => lines = [line];

    /// <summary>Its lines, from top to bottom.</summary>
    public IReadOnlyList<PdfLine> Lines => lines;

    /// <summary>Where it begins.</summary>
    public double Left => lines.Min(line => line.Left);

    /// <summary>Where it ends.</summary>
    public double Right => lines.Max(line => line.Right);

    /// <summary>The middle of its width.</summary>
    public double Center => (Left + Right) / 2;

    /// <summary>The height at which its middle lies.</summary>
    public double Middle => (lines[0].Middle + lines[^1].Middle) / 2;

    /// <summary>The upper edge of its first line.</summary>
    public double Top => lines[0].Middle - (lines[0].Size / 2);

    /// <summary>The lower edge of its last line.</summary>
    public double Bottom => lines[^1].Middle + (lines[^1].Size / 2);

    /// <summary>The height of its letters.</summary>
    public double Size => lines[0].Size;

    /// <summary>Its words, lines joined by LF.</summary>
    public string Text => string.Join('\n', lines.Select(line => line.Text));

    /// <summary>The lines as stacks, from top to bottom.</summary>
    /// <param name="pieces">The lines, in any order.</param>
    /// <param name="pitch">The widest distance of two lines of one cell.</param>
    /// <param name="mayFollow">Whether a line may be the next below another, for what the places do not tell; null: any may.</param>
    public static List<PdfStack> Of(IEnumerable<PdfLine> pieces, double pitch, Func<PdfLine, PdfLine, bool>? mayFollow = null)
    {
        var stacks = new List<PdfStack>();
        foreach (var piece in pieces.OrderBy(piece => piece.Middle).ThenBy(piece => piece.Left))
        {
            if (stacks.FindLast(stack => stack.GoesOnWith(piece, pitch) && mayFollow?.Invoke(stack.lines[^1], piece) is not false) is { } stack)
            {
                stack.lines.Add(piece);
            }
            else
            {
                stacks.Add(new PdfStack(piece));
            }
        }

        return stacks;
    }

    /// <summary>Whether two lines may be lines of one cell: they begin, end or have their middle at one place.</summary>
    public static bool AreAligned(PdfLine first, PdfLine second) =>
        Math.Abs(first.Left - second.Left) <= SameEdge
        || Math.Abs(first.Right - second.Right) <= SameEdge
        || Math.Abs(first.Left + first.Right - second.Left - second.Right) <= 2 * SameEdge;

    /// <summary>Whether it stands over or under something of these edges.</summary>
    public bool Overlaps(double left, double right) => Left < right - (Size / 4) && Right > left + (Size / 4);

    /// <summary>Whether a line is one of its lines.</summary>
    public bool Holds(PdfLine line) => lines.Contains(line);

    private bool GoesOnWith(PdfLine line, double pitch) =>
        line.Middle - lines[^1].Middle is var gap && gap > line.Size / 2 && gap <= pitch && AreAligned(lines[^1], line);
}
