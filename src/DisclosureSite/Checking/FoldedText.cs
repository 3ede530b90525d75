using System.Buffers;
using System.Text;

namespace DisclosureSite.Checking;

/// <summary>A text whose numbers stand in plain digits, and that still knows where each character came from.</summary>
internal sealed class FoldedText
{
    private static readonly SearchValues<char> Folded = SearchValues.Create("０１２３４５６７８９，,．％\u3000\u00A0");

    private readonly int[]? origins;

    private FoldedText(string text, int[]? origins)
    {
        Text = text;
        this.origins = origins;
    }

    /// <summary>Full-width digits, points and spaces are plain ones, and thousands are not separated.</summary>
    public string Text { get; }

    /// <summary>Where a character of <see cref="Text"/>, or its end, stands in the text as printed.</summary>
    public int OriginOf(int index) => origins is null ? index : origins[index];

    /// <summary>Folds the numbers of a text.</summary>
    public static FoldedText Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Folded))
        {
            return new FoldedText(text, null);
        }

        var folded = new StringBuilder(text.Length);
        var origins = new int[text.Length + 1];
        for (var i = 0; i < text.Length;)
        {
            var digits = DigitsFrom(text, i);
            Append(i, Math.Max(1, digits));
            i += Math.Max(1, digits);
            if (digits is 1 or 2 or 3)
            {
                for (; i < text.Length && text[i] is ',' or '，' && DigitsFrom(text, i + 1) == 3; i += 4)
                {
                    Append(i + 1, 3);
                }
            }
        }

        origins[folded.Length] = text.Length;
        return new FoldedText(folded.ToString(), origins);

        void Append(int start, int count)
        {
            for (var i = start; i < start + count; i++)
            {
                origins[folded.Length] = i;
                folded.Append(Fold(text[i]));
            }
        }
    }

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '％' => '%',
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };

    private static int DigitsFrom(string text, int index)
    {
        var count = 0;
        while (index + count < text.Length && char.IsAsciiDigit(Fold(text[index + count])))
        {
            count++;
        }

        return count;
    }
}
