using System.Text;

namespace DisclosureSite.Diagnostics;

/// <summary>
/// Finds the numbers of identity cards, mobile telephones and bank cards in texts. It would rather miss one that is written oddly than
/// take a sum, a document's number, a landline or a credit code (统一社会信用代码) for one.
/// </summary>
public static class PersonalNumbers
{
    private const int ShownBefore = 3;
    private const int ShownBehind = 4;
    private const string CheckDigits = "10X98765432";
    private const string CreditCodeDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Addresses, amounts, decimals, numbers of documents; then counters and units.
    private const string NotBefore = "_/=.．#%&-－¥￥$第〕]";
    private const string NotBehind = "_=&%％元万亿件条人次个项篇份户吨亩平";

    // Provinces and what ranks with them, as the first two digits of an identity card's number.
    private static readonly HashSet<int> Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81,
        82, 83, 91,
    ];

    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    // UnionPay, Visa, MasterCard, JCB and the older cards of Chinese banks.
    private static readonly string[] BankCardHeads = ["62", "4", "51", "52", "53", "54", "55", "35", "9558", "60", "68", "69"];

    /// <summary>All of them, in their order in the text; none overlaps another.</summary>
    public static IEnumerable<PersonalNumber> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (!IsDigit(text[start]))
            {
                start++;
                continue;
            }

            var groups = Groups(text, start);
            var end = groups[^1].Start + groups[^1].Length;
            if (groups.Count > 1 && Whole(text, groups) is { } whole)
            {
                yield return whole;
            }
            else
            {
                foreach (var (at, length) in groups)
                {
                    if (Single(text, at, length) is { } number)
                    {
                        yield return number;
                    }
                }
            }

            start = end;
        }
    }

    /// <summary>The text with the middle of every such number masked.</summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var done = 0;
        foreach (var number in In(text))
        {
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, done, number.Start - done).Append(number.Masked);
            done = number.Start + number.Length;
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    // Runs of digits with one space or hyphen between each; the last one may end with the X of an identity card.
    private static List<(int Start, int Length)> Groups(string text, int start)
    {
        var groups = new List<(int, int)>();
        var at = start;
        while (true)
        {
            var first = at;
            while (at < text.Length && IsDigit(text[at]))
            {
                at++;
            }

            // Alone 17 digits stand before the X, in the last of several groups three.
            if (at < text.Length && text[at] is ('X' or 'x' or 'Ｘ' or 'ｘ') && (at - first) is (17 or 3))
            {
                at++;
            }

            groups.Add((first, at - first));
            if (at + 1 >= text.Length || !IsSeparator(text[at]) || !IsDigit(text[at + 1]))
            {
                return groups;
            }

            at++;
        }
    }

    private static PersonalNumber? Whole(string text, List<(int Start, int Length)> groups)
    {
        var (start, end) = (groups[0].Start, groups[^1].Start + groups[^1].Length);
        if (!StandsAlone(text, start, end))
        {
            return null;
        }

        var digits = string.Concat(groups.Select(group => Narrow(text.AsSpan(group.Start, group.Length))));
        var lengths = groups.Select(group => group.Length).ToArray();
        return lengths switch
        {
            [6, 8, 4] when IsIdentityCard(digits) => Number(PersonalNumberKind.IdentityCard),
            [3, 4, 4] when IsMobile(digits) => Number(PersonalNumberKind.Mobile),
            [2 or 4, 11] or [2 or 4, 3, 4, 4] when digits.StartsWith("86", StringComparison.Ordinal) || digits.StartsWith("0086", StringComparison.Ordinal) =>
                IsMobile(digits[^11..]) ? Number(PersonalNumberKind.Mobile, digits[^11..]) : null,
            [4, 4, 4, .. var rest] when rest.Sum() is >= 4 and <= 7 && rest.All(length => length <= 4) && IsBankCard(digits) =>
                Number(PersonalNumberKind.BankCard),
            [6, 10 or 13] when IsBankCard(digits) => Number(PersonalNumberKind.BankCard),
            _ => null,
        };

        PersonalNumber Number(PersonalNumberKind kind, string? shown = null) => new(kind, start, end - start, Masked(shown ?? digits));
    }

    private static PersonalNumber? Single(string text, int start, int length)
    {
        if (length < 11 || !StandsAlone(text, start, start + length))
        {
            return null;
        }

        var digits = Narrow(text.AsSpan(start, length));
        PersonalNumberKind? kind =
            IsIdentityCard(digits) ? PersonalNumberKind.IdentityCard
            : IsBankCard(digits) ? PersonalNumberKind.BankCard
            : IsMobile(digits) || (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) && IsMobile(digits[2..]))
                ? PersonalNumberKind.Mobile
            : null;
        return kind is { } known ? new PersonalNumber(known, start, length, Masked(digits)) : null;
    }

    // Not part of a word, an address or a decimal, and not a sum or a document's number.
    private static bool StandsAlone(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var behind = end < text.Length ? text[end] : ' ';
        var isFollowedByDigit = end + 1 < text.Length && IsDigit(text[end + 1]);
        return !char.IsAsciiLetterOrDigit(before)
            && !IsDigit(before)
            && !NotBefore.Contains(before, StringComparison.Ordinal)
            && !char.IsAsciiLetterOrDigit(behind)
            && !IsDigit(behind)
            && !NotBehind.Contains(behind, StringComparison.Ordinal)
            && !(isFollowedByDigit && behind is ('.' or '．' or '-' or '－'));
    }

    private static bool IsIdentityCard(string digits) => digits.Length switch
    {
        18 => IsProvince(digits)
            && digits[..17].All(char.IsAsciiDigit)
            && IsDay(digits.AsSpan(6, 4), digits.AsSpan(10, 2), digits.AsSpan(12, 2))
            && digits[17] == CheckDigits[Weighted(digits, IdentityWeights) % 11],
        15 => IsProvince(digits)
            && digits.All(char.IsAsciiDigit)
            && IsDay($"19{digits[6..8]}", digits.AsSpan(8, 2), digits.AsSpan(10, 2)),
        _ => false,
    };

    private static bool IsProvince(string digits) => Provinces.Contains(((digits[0] - '0') * 10) + digits[1] - '0');

    private static bool IsDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        var (y, m, d) = (Value(year), Value(month), Value(day));
        return y is >= 1900 and < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
    }

    private static bool IsMobile(string digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9' && digits.All(char.IsAsciiDigit);

    private static bool IsBankCard(string digits) =>
        digits.Length is >= 16 and <= 19
        && digits.All(char.IsAsciiDigit)
        && BankCardHeads.Any(head => digits.StartsWith(head, StringComparison.Ordinal))
        && HasLuhnDigit(digits)
        && !IsCreditCode(digits);

    private static bool HasLuhnDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[^(i + 1)] - '0';
            value = i % 2 == 1 ? value * 2 : value;
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0 && digits.Distinct().Count() > 2;
    }

    // A body's code may be of digits alone, and it has a check digit of its own.
    private static bool IsCreditCode(string digits) =>
        digits.Length == 18
        && digits[0] is ('1' or '5' or '9')
        && CreditCodeDigits[(31 - (Weighted(digits, CreditCodeWeights) % 31)) % 31] == digits[17];

    private static int Weighted(string digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private static string Masked(string digits) =>
        $"{digits[..ShownBefore]}{new string('*', digits.Length - ShownBefore - ShownBehind)}{digits[^ShownBehind..]}";

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static bool IsSeparator(char c) => c is ' ' or '-' or '－' or '\u00A0' or '\u3000';

    private static string Narrow(ReadOnlySpan<char> text)
    {
        var narrow = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            narrow[i] = text[i] switch
            {
                >= '０' and <= '９' => (char)(text[i] - '０' + '0'),
                'x' or 'ｘ' or 'Ｘ' => 'X',
                var other => other,
            };
        }

        return new string(narrow);
    }
}
