using System.Globalization;
using System.Reflection;
using System.Text;

namespace DisclosureSite.Indexing;

/// <summary>
/// The form in which texts and queries are compared: NFKC, lower case, simplified characters, and no white space beside Chinese ones.
/// <c>search.js</c> folds queries in the same way; a test holds the two against each other for every character.
/// </summary>
/// <remarks>
/// The runtime cannot normalize without the system's own tables, which differ from machine to machine; the site must not. Tables:
/// <c>compatibility.txt</c> and <c>compositions.txt</c> from Unicode 14, <c>traditional.txt</c> ours.
/// </remarks>
internal static class TextFolding
{
    private const char Several = '\uFFFF';
    private const int Minus = 0x2212;
    private const int AfterLastLetter = 0x20000;

    // What a character of the first plane becomes; 0: it stays; Several: see below.
    private static readonly char[] Single = new char[0x10000];
    private static readonly Dictionary<int, string> Multiple = [];
    private static readonly Dictionary<(char Before, char Mark), char> Compositions = [];
    private static readonly bool[] IsMark = new bool[0x10000];
    private static readonly bool[] IsIgnored = new bool[0x10000];
    private static readonly bool[] IsSpace = new bool[0x10000];

    static TextFolding()
    {
        var simplified = new Dictionary<char, char>();
        foreach (var pair in Lines("traditional.txt").SelectMany(line => line.Split(' ')))
        {
            simplified.Add(pair[0], pair[1]);
        }

        var compatible = Lines("compatibility.txt").Select(line => line.Split(' '))
            .ToDictionary(codes => Code(codes[0]), codes => codes.Skip(1).Select(code => new Rune(Code(code))).ToArray());

        // Letters that have a case all stand before the last one of the second plane.
        foreach (var code in Enumerable.Range(0, AfterLastLetter).Union(compatible.Keys))
        {
            if (Rune.IsValid(code))
            {
                Prepare(new Rune(code), compatible, simplified);
            }
        }

        foreach (var codes in Lines("compositions.txt").Select(line => line.Split(' ').Select(Code).ToArray()))
        {
            // Those beyond the first plane are not written in China.
            if (codes.All(code => code <= char.MaxValue))
            {
                Compositions[((char)codes[0], (char)codes[1])] = (char)codes[2];
                IsMark[codes[1]] = true;
            }
        }

        foreach (var (first, last) in ((char First, char Last)[])[
            ('\u00AD', '\u00AD'), ('\u200B', '\u200F'), ('\u202A', '\u202E'), ('\u2060', '\u2064'), ('\uFE00', '\uFE0F'), ('\uFEFF', '\uFEFF')])
        {
            IsIgnored.AsSpan(first, last - first + 1).Fill(true);
        }

        foreach (var (first, last) in ((char First, char Last)[])[
            ('\0', ' '), ('\u007F', '\u00A0'), ('\u1680', '\u1680'), ('\u2000', '\u200A'), ('\u2028', '\u2029'), ('\u202F', '\u202F'),
            ('\u205F', '\u205F'), ('\u3000', '\u3000')])
        {
            IsSpace.AsSpan(first, last - first + 1).Fill(true);
        }
    }

    /// <summary>The characters that <c>search.js</c> cannot fold by itself: traditional ones, each before its simplified one.</summary>
    public static string TraditionalPairs => string.Concat(Lines("traditional.txt").SelectMany(line => line.Split(' ')));

    /// <summary>Folds a text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Append(folded, text);
        return folded.ToString();
    }

    /// <summary>Appends a folded text.</summary>
    public static void Append(StringBuilder folded, string text)
    {
        var start = folded.Length;
        var waits = false;
        var wasWide = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsSpace[c])
            {
                waits = true;
                continue;
            }

            if (IsIgnored[c])
            {
                continue;
            }

            var isWide = IsWide(c);
            if (waits && folded.Length > start && !wasWide && !isWide)
            {
                folded.Append(' ');
            }

            waits = false;
            wasWide = isWide;
            var to = Single[c];
            if (to == 0)
            {
                to = c;
            }
            else if (to == Several)
            {
                folded.Append(Multiple[c]);
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                if (Multiple.TryGetValue(char.ConvertToUtf32(c, text[i]), out var beyond))
                {
                    folded.Append(beyond);
                }
                else
                {
                    folded.Append(c).Append(text[i]);
                }
            }
            else if (IsMark[to] && folded.Length > start && Compositions.TryGetValue((folded[^1], to), out var composed))
            {
                folded[^1] = composed;
            }
            else
            {
                folded.Append(to);
            }
        }
    }

    // Chinese and Japanese, their punctuation and the wide forms of others: they are set without spaces.
    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uD840' and <= '\uD8BF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF');

    private static void Prepare(Rune rune, Dictionary<int, Rune[]> compatible, Dictionary<char, char> simplified)
    {
        if (!compatible.TryGetValue(rune.Value, out var several))
        {
            // Most characters stay: they must not cost a look at each of their parts.
            if (Lower(rune) == rune && rune.Value != Minus && !(rune.IsBmp && simplified.ContainsKey((char)rune.Value)))
            {
                return;
            }

            several = [rune];
        }

        var folded = new StringBuilder();
        foreach (var one in several)
        {
            var lower = Lower(one);
            if (lower.Value == Minus)
            {
                lower = new Rune('-');
            }

            if (lower.IsBmp && simplified.TryGetValue((char)lower.Value, out var simple))
            {
                lower = new Rune(simple);
            }

            // Signs that stand for a space with a mark over it.
            if (lower.Value != ' ')
            {
                folded.Append(lower.ToString());
            }
        }

        var text = folded.ToString();
        if (rune.IsBmp && text.Length == 1)
        {
            Single[rune.Value] = text[0];
            return;
        }

        Multiple.Add(rune.Value, text);
        if (rune.IsBmp)
        {
            Single[rune.Value] = Several;
        }
    }

    // The one letter that JavaScript lowers to two.
    private static Rune Lower(Rune rune) => rune.Value == 0x130 ? rune : Rune.ToLowerInvariant(rune);

    private static int Code(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("indexing/" + name)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
