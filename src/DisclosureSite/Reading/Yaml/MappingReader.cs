using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>
/// Takes the values out of a mapping and reports those that are not what they should be. An empty value is a missing one. A value
/// with a fault is reported once and then counts as missing.
/// </summary>
internal sealed partial class MappingReader
{
    private readonly YamlMapping mapping;
    private readonly DiagnosticList diagnostics;

    /// <summary>A reader of this mapping; keys that are not known are reported at once.</summary>
    public MappingReader(YamlMapping mapping, DiagnosticList diagnostics, params string[] knownKeys)
    {
        this.mapping = mapping;
        this.diagnostics = diagnostics;
        foreach (var entry in mapping.Entries)
        {
            if (!knownKeys.Contains(entry.Key, StringComparer.Ordinal))
            {
                diagnostics.Add(DiagnosticCodes.UnknownKey, entry.KeyPlace, entry.Key, Suggestion(entry.Key, knownKeys));
            }
        }
    }

    /// <summary>A text, without white space around it; null: missing.</summary>
    public string? Text(string key) => Scalar(key)?.Text.Trim();

    /// <summary>A text that must be there; null: it is not, which has been reported.</summary>
    public string? RequiredText(string key)
    {
        ReportIfMissing(key);
        return Text(key);
    }

    /// <summary>A day, written <c>2021-01-22</c>; null: missing.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text.Trim();
        var match = DateLike().Match(text);
        if (!match.Success)
        {
            diagnostics.Add(DiagnosticCodes.DateForm, scalar.Place, key, text, "2021-01-22");
            return null;
        }

        var (year, month, day) = (Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]));
        var meant = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            diagnostics.Add(DiagnosticCodes.ImpossibleDate, scalar.Place, key, meant);
            return null;
        }

        if (meant != text)
        {
            diagnostics.Add(DiagnosticCodes.DateForm, scalar.Place, key, text, meant);
            return null;
        }

        return new DateOnly(year, month, day);
    }

    /// <summary>A whole number; null: missing.</summary>
    public int? Integer(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        diagnostics.Add(DiagnosticCodes.NotAnInteger, scalar.Place, key, scalar.Text);
        return null;
    }

    /// <summary>A year of four digits; null: missing.</summary>
    public ReportYear? Year(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (ReportYear.TryParse(scalar.Text.Trim(), out var year))
        {
            return year;
        }

        diagnostics.Add(DiagnosticCodes.NotAYear, scalar.Place, key, scalar.Text);
        return null;
    }

    /// <summary>One of a few words; null: missing.</summary>
    public T? Choice<T>(string key, params (string Word, T Value)[] choices)
        where T : struct => Choice(key, Array.ConvertAll(choices, choice => new NamedChoice<T>(choice.Word, choice.Value)));

    /// <summary>One of several words, each with its meaning; null: missing. Of words that a text hints at, the first is offered.</summary>
    public T? Choice<T>(string key, params NamedChoice<T>[] choices)
        where T : struct
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text.Trim();
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Word, text, StringComparison.Ordinal))
            {
                return choice.Value;
            }
        }

        var meant = choices.FirstOrDefault(choice => choice.Hints?.Any(hint => text.Contains(hint, StringComparison.Ordinal)) == true).Word;
        diagnostics.Add(
            DiagnosticCodes.NotAChoice, scalar.Place, key, text,
            Suggestion(meant ?? text, choices.Select(choice => choice.Word)),
            string.Join('、', choices.Select(choice => choice.Meaning is { } meaning ? $"{choice.Word}（{meaning}）" : choice.Word)));
        return null;
    }

    /// <summary>Yes or no: <c>true</c> or <c>false</c>; null: missing.</summary>
    public bool? Flag(string key) => Choice(key, ("true", true), ("false", false));

    /// <summary>A list of texts; a single text is a list of one. Empty: missing. Items that are no text are reported and left out.</summary>
    public ImmutableArray<YamlScalar> TextList(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case YamlScalar single:
                return [single];
            case YamlSequence sequence:
                var texts = ImmutableArray.CreateBuilder<YamlScalar>(sequence.Items.Length);
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar { IsNothing: false } text)
                    {
                        texts.Add(text);
                    }
                    else
                    {
                        ReportShape(key, item, "一列文字");
                    }
                }

                return texts.DrainToImmutable();
            case var other:
                ReportShape(key, other, "一列文字");
                return [];
        }
    }

    /// <summary>Keys and values; null: missing.</summary>
    public YamlMapping? Mapping(string key)
    {
        var value = Value(key);
        if (value is not (null or YamlMapping))
        {
            ReportShape(key, value, "“名称: 内容”");
        }

        return value as YamlMapping;
    }

    /// <summary>A list of anything; null: missing.</summary>
    public YamlSequence? Sequence(string key)
    {
        var value = Value(key);
        if (value is not (null or YamlSequence))
        {
            ReportShape(key, value, "以“- ”开头的列表");
        }

        return value as YamlSequence;
    }

    /// <summary>A list of keys and values. Empty: missing. Items of another shape are reported and left out.</summary>
    public ImmutableArray<YamlMapping> MappingList(string key)
    {
        if (Sequence(key) is not { } sequence)
        {
            return [];
        }

        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping)
            {
                ReportShape(key, item, "“名称: 内容”的列表");
            }
        }

        return [.. sequence.Items.OfType<YamlMapping>()];
    }

    /// <summary>Whether the key has a value.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>Where the key's value stands; where the mapping begins if the key is missing.</summary>
    public SourcePlace PlaceOf(string key) => mapping.Find(key)?.Value.Place ?? mapping.Place;

    /// <summary>Where the key stands; where the mapping begins if it is missing.</summary>
    public SourcePlace KeyPlaceOf(string key) => mapping.Find(key)?.KeyPlace ?? mapping.Place;

    /// <summary>Reports a key that must be there and is not, or has nothing behind it.</summary>
    public void ReportIfMissing(string key)
    {
        if (!Has(key))
        {
            diagnostics.Add(mapping.Find(key) is null ? DiagnosticCodes.MissingKey : DiagnosticCodes.EmptyKey, KeyPlaceOf(key), key);
        }
    }

    /// <summary>The words 是不是“…” for the nearest known word; else nothing.</summary>
    internal static string Suggestion(string text, IEnumerable<string> known) =>
        Nearest.Of(text, known) is { } nearest ? $"，是不是“{nearest}”" : "";

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private YamlNode? Value(string key) => mapping.Find(key) is { Value.IsNothing: false } entry ? entry.Value : null;

    private YamlScalar? Scalar(string key)
    {
        var value = Value(key);
        if (value is not (null or YamlScalar))
        {
            ReportShape(key, value, "一段文字");
        }

        return value as YamlScalar;
    }

    private void ReportShape(string key, YamlNode found, string expected) =>
        diagnostics.Add(DiagnosticCodes.WrongShape, found.Place, key, expected, found switch
        {
            YamlMapping => "“名称: 内容”",
            YamlSequence => "列表",
            { IsNothing: true } => "空的",
            _ => "一段文字",
        });

    [GeneratedRegex(
        "^(?<y>[0-9]{4}) *[-/.年] *(?<m>[0-9]{1,2}) *[-/.月] *(?<d>[0-9]{1,2}) *日?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
