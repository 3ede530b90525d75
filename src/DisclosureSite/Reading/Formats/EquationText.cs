using System.Collections.Immutable;

namespace DisclosureSite.Reading.Formats;

/// <summary>
/// Equations as archivists write them: <c>in-force = in-force@previous + made - repealed</c>. Ids hold hyphens, so a minus has
/// spaces around it.
/// </summary>
internal static class EquationText
{
    private const string PreviousMark = "@previous";

    /// <summary>The two sides of an equation; null: it cannot be read.</summary>
    public static (ImmutableArray<TermText> Left, ImmutableArray<TermText> Right)? Equation(string text)
    {
        var sides = text.Replace('＝', '=').Split('=');
        return sides.Length == 2 && Sum(sides[0]) is { } left && Sum(sides[1]) is { } right ? (left, right) : null;
    }

    /// <summary>The terms of a sum; null: it cannot be read.</summary>
    public static ImmutableArray<TermText>? Sum(string text)
    {
        var words = text
            .Replace("+", " + ", StringComparison.Ordinal)
            .Replace("＋", " + ", StringComparison.Ordinal)
            .Replace("−", " - ", StringComparison.Ordinal)
            .Replace("－", " - ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var terms = ImmutableArray.CreateBuilder<TermText>();
        var sign = 1;
        var expectsTerm = true;
        foreach (var word in words)
        {
            var isSign = word is "+" or "-";
            if (isSign == expectsTerm && !(isSign && terms.Count == 0 && sign == 1 && word == "-"))
            {
                return null;
            }

            if (isSign)
            {
                sign = word == "+" ? 1 : -1;
                expectsTerm = true;
            }
            else if (Term(word, sign) is { } term)
            {
                terms.Add(term);
                sign = 1;
                expectsTerm = false;
            }
            else
            {
                return null;
            }
        }

        return expectsTerm ? null : terms.DrainToImmutable();
    }

    private static TermText? Term(string word, int sign)
    {
        var isPrevious = word.EndsWith(PreviousMark, StringComparison.Ordinal);
        ImmutableArray<string> ids = [.. (isPrevious ? word[..^PreviousMark.Length] : word).Split('.')];
        return ids.Length <= 3 && ids.All(FormatNames.IsWellFormed) ? new TermText(sign, ids, isPrevious) : null;
    }
}
