using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>
/// The parts that a sentence states after a total: 9452 条, 网站 2043 条, 微博 条, 微信 6729 条, 其他 680 条. Sentences are free in what
/// they enumerate, so a contradiction counts only where the parts end in a remainder (其他 …): only then are they all there.
/// </summary>
internal sealed partial class StatedParts
{
    private readonly ImmutableArray<decimal> values;
    private readonly bool hasBlank;
    private readonly bool endsInRemainder;

    private StatedParts(ImmutableArray<decimal> values, bool hasBlank, bool endsInRemainder)
    {
        this.values = values;
        this.hasBlank = hasBlank;
        this.endsInRemainder = endsInRemainder;
        Sum = values.Sum();
    }

    /// <summary>The sum of the parts that have a number.</summary>
    public decimal Sum { get; private set; }

    /// <summary>Reads the parts; null: there are fewer than two, or it is not certain what they are parts of.</summary>
    public static StatedParts? Find(string sentence, StatedNumber total, Group parts)
    {
        if (!parts.Success || UnitAt(sentence, total.End) is not { } unit)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<decimal>();
        var blanks = 0;
        var endsInRemainder = false;
        foreach (var clause in Clauses(parts.Value))
        {
            if (Change().IsMatch(clause))
            {
                continue;
            }

            var isFirst = values.Count + blanks == 0;
            var numbers = NumbersWith(unit, clause);
            var isBlank = clause.EndsWith(unit, StringComparison.Ordinal) && !clause.AsSpan().ContainsAnyInRange('0', '9');
            if (numbers.Count == 0 && !isBlank)
            {
                if (isFirst)
                {
                    continue;
                }

                break;
            }

            if (numbers.Count > 1 || Subtotal().IsMatch(clause) || (!isFirst && clause.Contains("其中", StringComparison.Ordinal)))
            {
                return null;
            }

            values.AddRange(numbers);
            blanks += isBlank ? 1 : 0;
            endsInRemainder = Remainder().IsMatch(clause);
        }

        return values.Count + blanks < 2 ? null : new StatedParts(values.ToImmutable(), blanks > 0, endsInRemainder);
    }

    /// <summary>
    /// Compares them with the total as every sum is compared; what follows the parts may be of another kind, so the first ones
    /// may do. Null: they need not be all, so nothing follows.
    /// </summary>
    public FindingOutcome? Judge(decimal total)
    {
        decimal sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i];
            if (sum == total && (i > 0 || values.Length == 1))
            {
                Sum = sum;
                return FindingOutcome.Holds;
            }
        }

        return !endsInRemainder || values.IsEmpty ? null
            : hasBlank && sum < total ? FindingOutcome.CannotBeJudged
            : FindingOutcome.Fails;
    }

    // The list itself may have begun within parentheses: it ends where they do.
    private static string[] Clauses(string parts) =>
        Parenthesis().Replace(parts, "").Split(['）', ')'], 2)[0].Split(
            ['，', ',', '、', '；', ';', '：', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<decimal> NumbersWith(string unit, string clause)
    {
        var numbers = new List<decimal>();
        foreach (Match match in Number().Matches(clause))
        {
            if (string.Equals(UnitAt(clause, match.Index + match.Length), unit, StringComparison.Ordinal)
                && decimal.TryParse(match.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                numbers.Add(value);
            }
        }

        return numbers;
    }

    // The longest first: 2 件次 are not 2 件.
    private static string? UnitAt(string text, int index)
    {
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        for (var length = Math.Min(2, text.Length - index); length > 0; length--)
        {
            var unit = text.Substring(index, length);
            if (Units.IsCounter(unit) || Units.IsMoney(unit))
            {
                return unit;
            }
        }

        return null;
    }

    [GeneratedRegex("[0-9]+(\\.[0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex("（[^（）]*）|\\([^()]*\\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex("同比|上年|去年|增加|增长|减少|下降|[0-9]%")]
    private static partial Regex Change();

    [GeneratedRegex("合计|共计|总计|累计")]
    private static partial Regex Subtotal();

    // 其他处理 and the like are kinds of their own, not what remains.
    [GeneratedRegex("^(通过|以及|及|和|以|按|另有)?(其他|其它|其余)($|[^处结情组法机部单])")]
    private static partial Regex Remainder();
}
