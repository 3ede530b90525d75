using System.Text;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Letters on one line, from left to right; never empty.</summary>
internal sealed class PdfLine
{
    // Shares of the height of a letter.
    private const double SameLine = 0.45;
    private const double BlankBetweenWords = 0.18;
    private const double BlankBetweenOthers = 0.6;

    private readonly IReadOnlyList<PdfLetter> letters;

    private PdfLine(IReadOnlyList<PdfLetter> letters)
    {
        this.letters = letters;
        Left = letters[0].Left;
        Right = letters.Max(letter => letter.Right);
        Size = Median(letters.Select(letter => letter.Size));
        Middle = Median(letters.Select(letter => letter.Middle));
        Text = TextOf(letters);
    }

    /// <summary>The letters, from left to right.</summary>
    public IReadOnlyList<PdfLetter> Letters => letters;

    /// <summary>Where it begins.</summary>
    public double Left { get; }

    /// <summary>Where it ends.</summary>
    public double Right { get; }

    /// <summary>The height at which its middle lies.</summary>
    public double Middle { get; }

    /// <summary>The height of most of its letters.</summary>
    public double Size { get; }

    /// <summary>Its words.</summary>
    public string Text { get; }

    /// <summary>The lines that letters stand in, from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<PdfLetter> letters)
    {
        var lines = new List<PdfLine>();
        var line = new List<PdfLetter>();
        var middle = 0.0;
        foreach (var letter in letters.OrderBy(letter => letter.Middle).ThenBy(letter => letter.Left).ThenBy(letter => letter.Text, StringComparer.Ordinal))
        {
            if (line.Count > 0 && letter.Middle - middle > SameLine * Math.Max(letter.Size, line[^1].Size))
            {
                End();
            }

            middle = line.Count == 0 ? letter.Middle : middle + ((letter.Middle - middle) / (line.Count + 1));
            line.Add(letter);
        }

        End();
        return lines;

        void End()
        {
            if (line.Count > 0)
            {
                lines.Add(new PdfLine([.. line.OrderBy(letter => letter.Left).ThenBy(letter => letter.Right).ThenBy(letter => letter.Text, StringComparer.Ordinal)]));
                line.Clear();
            }
        }
    }

    /// <summary>The line cut where its letters stand apart by so many letters' heights.</summary>
    public IEnumerable<PdfLine> Pieces(double gap)
    {
        var start = 0;
        for (var i = 1; i <= letters.Count; i++)
        {
            if (i == letters.Count || letters[i].Left - letters[i - 1].Right > gap * Math.Max(letters[i].Size, letters[i - 1].Size))
            {
                yield return start == 0 && i == letters.Count ? this : new PdfLine([.. letters.Skip(start).Take(i - start)]);
                start = i;
            }
        }
    }

    private static string TextOf(IReadOnlyList<PdfLetter> letters)
    {
        var text = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            if (i > 0)
            {
                var (before, after) = (letters[i - 1], letters[i]);
                var isBetweenWords = PdfWords.IsWordCharacter(before.Text[^1]) && PdfWords.IsWordCharacter(after.Text[0]);
                if (after.Left - before.Right > (isBetweenWords ? BlankBetweenWords : BlankBetweenOthers) * Math.Max(before.Size, after.Size))
                {
                    text.Append(' ');
                }
            }

            text.Append(letters[i].Text);
        }

        return text.ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
