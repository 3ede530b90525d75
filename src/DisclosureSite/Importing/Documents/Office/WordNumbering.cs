using System.Text;
using System.Xml.Linq;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Counts as Word does, so that numbers which it sets by itself (一、 （一） 1.) become text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int HighestNumber = 1_000_000;

    private readonly Dictionary<int, XElement> lists = [];
    private readonly Dictionary<int, XElement> definitions = [];

    // By definition, for all lists go on counting where another of the same definition ended.
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> met = [];

    /// <param name="root">The part; null: the document has none.</param>
    public WordNumbering(XElement? root)
    {
        foreach (var element in root?.Elements() ?? [])
        {
            if (element.Name.LocalName == "num" && XmlNames.Number(element.Attr("numId")) is { } list)
            {
                lists.TryAdd(list, element);
            }
            else if (element.Name.LocalName == "abstractNum" && XmlNames.Number(element.Attr("abstractNumId")) is { } definition)
            {
                definitions.TryAdd(definition, element);
            }
        }
    }

    /// <summary>The level of a list that belongs to a style; null: none.</summary>
    public int? LevelOf(int listId, string styleId) =>
        DefinitionOf(listId) is { } definition
            ? XmlNames.Number(definition.Element.Children("lvl").FirstOrDefault(level => level.Val("pStyle") == styleId)?.Attr("ilvl"))
            : null;

    /// <summary>The next number of a list; null: it has bullets, or is none.</summary>
    public string? Next(int listId, int level)
    {
        if (level is < 0 or >= Levels || DefinitionOf(listId) is not { } definition)
        {
            return null;
        }

        if (!counters.TryGetValue(definition.Id, out var numbers))
        {
            counters[definition.Id] = numbers = new int?[Levels];
        }

        if (met.Add(listId))
        {
            foreach (var over in lists[listId].Children("lvlOverride"))
            {
                if (XmlNames.Number(over.Attr("ilvl")) is >= 0 and < Levels and var restarted && over.Child("startOverride") is not null)
                {
                    numbers[restarted] = null;
                }
            }
        }

        for (var above = 0; above < level; above++)
        {
            numbers[above] ??= StartOf(listId, definition.Element, above);
        }

        numbers[level] = numbers[level] is { } before ? Math.Min(before + 1, HighestNumber) : StartOf(listId, definition.Element, level);
        for (var below = level + 1; below < Levels; below++)
        {
            if (LevelElement(listId, definition.Element, below)?.Number("lvlRestart") != 0)
            {
                numbers[below] = null;
            }
        }

        return TextOf(listId, definition.Element, level, numbers);
    }

    private static string Formatted(int number, string? format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographLegalTraditional" or "japaneseDigitalTenThousand" => CountingNumbers.Chinese(number),
        "chineseLegalSimplified" => CountingNumbers.ChineseLegal(number),
        "ideographDigital" or "taiwaneseDigital" => CountingNumbers.ChineseDigits(number),
        "ideographTraditional" => CountingNumbers.Stems(number),
        "ideographZodiac" => CountingNumbers.Branches(number),
        "upperLetter" => CountingNumbers.Letters(number, 'A'),
        "lowerLetter" => CountingNumbers.Letters(number, 'a'),
        "upperRoman" => CountingNumbers.Roman(number, isCapital: true),
        "lowerRoman" => CountingNumbers.Roman(number, isCapital: false),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => CountingNumbers.Circled(number),
        "decimalEnclosedParen" => CountingNumbers.InParentheses(number),
        "decimalEnclosedFullstop" => CountingNumbers.WithFullStop(number),
        "decimalFullWidth" or "decimalFullWidth2" => CountingNumbers.FullWidth(number),
        "decimalZero" => number is >= 0 and < 10 ? $"0{CountingNumbers.Plain(number)}" : CountingNumbers.Plain(number),
        "none" => "",
        _ => CountingNumbers.Plain(number),
    };

    private string? TextOf(int listId, XElement definition, int level, int?[] numbers)
    {
        var element = LevelElement(listId, definition, level);
        if (element?.Val("lvlText") is not { Length: > 0 } pattern || element.Val("numFmt") == "bullet")
        {
            return null;
        }

        var isPlain = element.Switch("isLgl") == true;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var shown = pattern[++i] - '1';
                var format = isPlain ? "decimal" : LevelElement(listId, definition, shown)?.Val("numFmt");
                text.Append(numbers[shown] is { } number ? Formatted(number, format) : "");
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        // "第一条" keeps a space before what follows; 一、 and 1. need none.
        return text.Length > 0 && char.IsLetterOrDigit(text[^1]) && element.Val("suff") != "nothing" ? text.Append(' ').ToString() : text.ToString();
    }

    private int StartOf(int listId, XElement definition, int level)
    {
        var over = lists[listId].Children("lvlOverride").FirstOrDefault(over => XmlNames.Number(over.Attr("ilvl")) == level);
        return Math.Clamp(over?.Number("startOverride") ?? LevelElement(listId, definition, level)?.Number("start") ?? 1, 0, HighestNumber);
    }

    private XElement? LevelElement(int listId, XElement definition, int level) =>
        lists[listId].Children("lvlOverride").FirstOrDefault(over => XmlNames.Number(over.Attr("ilvl")) == level)?.Child("lvl")
        ?? definition.Children("lvl").FirstOrDefault(element => XmlNames.Number(element.Attr("ilvl")) == level);

    // A definition may lie with the style of a list, under another definition that bears the style's name.
    private (int Id, XElement Element)? DefinitionOf(int listId)
    {
        if (!lists.TryGetValue(listId, out var list) || list.Number("abstractNumId") is not { } id || !definitions.TryGetValue(id, out var definition))
        {
            return null;
        }

        if (definition.Val("numStyleLink") is { } style && definitions.FirstOrDefault(other => other.Value.Val("styleLink") == style) is { Value: { } linked } found)
        {
            return (found.Key, linked);
        }

        return (id, definition);
    }
}
