namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Makes lines of the pieces that they are drawn in: borders of single cells, dashes, dots.</summary>
internal static class PdfRuleJoiner
{
    /// <summary>The widest gap in a line that is drawn as one.</summary>
    public const double WidestGap = 6;

    private const double Apart = 1.5;
    private const double Shortest = 5;

    // Dots stand closer: those further apart are the ends of the borders of two tables.
    private const double WidestGapOfDots = 3.5;
    private const double LongestDot = 1.5;

    // Two dots may belong to the borders of two tables, three are a line.
    private const int FewestDots = 3;

    /// <summary>Whole lines, ordered by where they lie.</summary>
    public static List<PdfRule> Join(IReadOnlyList<PdfRule> pieces)
    {
        var joined = new List<PdfRule>();
        var sorted = pieces.OrderBy(rule => rule.At).ToArray();
        for (var i = 0; i < sorted.Length;)
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end].At - sorted[i].At <= Apart)
            {
                end++;
            }

            JoinInto(joined, sorted[i..end]);
            i = end;
        }

        return [.. joined.Where(rule => rule.Length >= Shortest).OrderBy(rule => rule.At).ThenBy(rule => rule.From)];
    }

    private static void JoinInto(List<PdfRule> joined, PdfRule[] pieces)
    {
        Array.Sort(pieces, (first, second) => first.From.CompareTo(second.From));
        var current = pieces[0];
        var weight = Math.Max(current.Length, 0.1);
        var last = current.Length;
        var (count, longest) = (1, current.Length);
        foreach (var piece in pieces.AsSpan(1))
        {
            var areDots = Math.Max(last, piece.Length) < LongestDot;
            last = piece.Length;
            if (piece.From - current.To > (areDots ? WidestGapOfDots : WidestGap))
            {
                End();
                current = piece;
                weight = Math.Max(current.Length, 0.1);
                (count, longest) = (1, current.Length);
                continue;
            }

            (count, longest) = (count + 1, Math.Max(longest, piece.Length));
            var share = Math.Max(piece.Length, 0.1);
            weight += share;
            current = new PdfRule(current.At + ((piece.At - current.At) * share / weight), current.From, Math.Max(current.To, piece.To));
        }

        End();

        void End()
        {
            if (count >= FewestDots || longest >= Shortest)
            {
                joined.Add(current);
            }
        }
    }
}
