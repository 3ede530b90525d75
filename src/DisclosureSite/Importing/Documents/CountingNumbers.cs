using System.Globalization;
using System.Text;

namespace DisclosureSite.Importing.Documents;

/// <summary>Numbers as the programs that write documents count with them.</summary>
internal static class CountingNumbers
{
    private const string Digits = "〇一二三四五六七八九";

    private static readonly (int Value, string Letters)[] RomanValues =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>一, 十二, 一百零五; beyond 9999 in digits.</summary>
    public static string Chinese(int number) => Chinese(number, "零一二三四五六七八九", "十百千", shortTen: true);

    /// <summary>壹, 壹拾贰.</summary>
    public static string ChineseLegal(int number) => Chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", shortTen: false);

    /// <summary>Digit by digit: 一〇.</summary>
    public static string ChineseDigits(int number) =>
        number < 0 ? Plain(number) : string.Concat(Plain(number).Select(digit => Digits[digit - '0']));

    /// <summary>甲, 乙; beyond ten in digits.</summary>
    public static string Stems(int number) => OneOf("甲乙丙丁戊己庚辛壬癸", number);

    /// <summary>子, 丑; beyond twelve in digits.</summary>
    public static string Branches(int number) => OneOf("子丑寅卯辰巳午未申酉戌亥", number);

    /// <summary>①; beyond twenty in digits.</summary>
    public static string Circled(int number) => From('①', number, 20);

    /// <summary>⑴; beyond twenty in digits.</summary>
    public static string InParentheses(int number) => From('⑴', number, 20);

    /// <summary>⒈; beyond twenty in digits.</summary>
    public static string WithFullStop(int number) => From('⒈', number, 20);

    /// <summary>１２.</summary>
    public static string FullWidth(int number) => string.Concat(Plain(number).Select(digit => char.IsAsciiDigit(digit) ? (char)('０' + digit - '0') : digit));

    /// <summary>a, b, …, z, aa, bb, as word processors count.</summary>
    public static string Letters(int number, char first) =>
        number is < 1 or > 26 * 16 ? Plain(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>i, ii, iii, iv.</summary>
    public static string Roman(int number, bool isCapital)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        var roman = new StringBuilder();
        foreach (var (value, letters) in RomanValues)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(isCapital ? letters : letters.ToLowerInvariant());
            }
        }

        return roman.ToString();
    }

    /// <summary>1, 2, 3.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneOf(string letters, int number) => number >= 1 && number <= letters.Length ? letters[number - 1].ToString() : Plain(number);

    private static string From(char first, int number, int most) => number >= 1 && number <= most ? ((char)(first + number - 1)).ToString() : Plain(number);

    private static string Chinese(int number, string digits, string units, bool shortTen)
    {
        if (number is < 0 or > 9999)
        {
            return Plain(number);
        }

        if (number == 0)
        {
            return digits[..1];
        }

        var text = new StringBuilder();
        var hasGap = false;
        for (var (place, value) = (3, 1000); place >= 0; place--, value /= 10)
        {
            var digit = number / value % 10;
            if (digit == 0)
            {
                hasGap = text.Length > 0;
                continue;
            }

            if (hasGap)
            {
                text.Append(digits[0]);
                hasGap = false;
            }

            if (!(shortTen && place == 1 && digit == 1 && text.Length == 0))
            {
                text.Append(digits[digit]);
            }

            if (place > 0)
            {
                text.Append(units[place - 1]);
            }
        }

        return text.ToString();
    }
}
