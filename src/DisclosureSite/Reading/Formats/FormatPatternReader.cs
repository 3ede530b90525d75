using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>
/// Reads the patterns by which rules find statements in narratives. <c>{name}</c> in a pattern stands for the phrase of that name,
/// so that long alternatives are written once.
/// </summary>
internal sealed partial class FormatPatternReader(bool isTrusted, DiagnosticList diagnostics)
{
    private readonly Dictionary<string, string> phrases = new(StringComparer.Ordinal);

    /// <summary>Takes the phrases that the patterns after it may use; a phrase may use those before it.</summary>
    public void ReadPhrases(MappingReader format)
    {
        if (format.Mapping("phrases") is not { } mapping)
        {
            return;
        }

        if (mapping.Entries.Length > FormatLimits.Phrases)
        {
            diagnostics.Add(
                DiagnosticCodes.FormatTooLarge, format.KeyPlaceOf("phrases"), "phrases", mapping.Entries.Length, FormatLimits.Phrases);
            return;
        }

        var reader = new MappingReader(mapping, diagnostics, [.. mapping.Entries.Select(entry => entry.Key)]);
        foreach (var entry in mapping.Entries)
        {
            if (!FormatNames.IsWellFormed(entry.Key))
            {
                diagnostics.Add(DiagnosticCodes.FormatIdMalformed, entry.KeyPlace, entry.Key, "whole-year", FormatLimits.Id);
            }
            else if (reader.RequiredText(entry.Key) is not null
                && entry.Value is YamlScalar scalar && Compile(scalar.Text, scalar.Place) is { } pattern)
            {
                phrases[entry.Key] = $"(?:{pattern})";
            }
        }
    }

    /// <summary>A pattern with its phrases filled in; null: it cannot be used, which has been reported.</summary>
    public string? ReadPattern(MappingReader reader, string key) =>
        reader.Text(key) is { } text ? Compile(text, reader.PlaceOf(key)) : null;

    /// <summary>What a narrative rule looks for.</summary>
    public NarrativePattern Read(MappingReader rule, FormatCells cells)
    {
        var readings = ImmutableArray.CreateBuilder<ImmutableArray<RuleTerm>>();
        foreach (var reading in Limited(rule, "readings"))
        {
            if (cells.Terms(reading.Text, reading.Place) is { } terms)
            {
                readings.Add(terms);
            }
        }

        string[] groups = rule.Has("readings") ? ["n"] : ["n", "parts"];
        return new NarrativePattern
        {
            Words = [.. Limited(rule, "words").Select(word => word.Text)],
            Patterns = [.. Compile(rule, "patterns", groups)],
            Except = [.. Compile(rule, "except", [])],
            NotAfter = [.. Limited(rule, "not-after").Select(word => word.Text)],
            Readings = readings.DrainToImmutable(),
        };
    }

    private IEnumerable<string> Compile(MappingReader rule, string key, string[] groups)
    {
        foreach (var text in Limited(rule, key))
        {
            if (Compile(text.Text, text.Place, groups) is { } pattern)
            {
                yield return pattern;
            }
        }
    }

    private ImmutableArray<YamlScalar> Limited(MappingReader rule, string key)
    {
        var texts = rule.TextList(key);
        if (texts.Length <= FormatLimits.Patterns)
        {
            return texts;
        }

        diagnostics.Add(DiagnosticCodes.FormatTooLarge, rule.KeyPlaceOf(key), key, texts.Length, FormatLimits.Patterns);
        return [];
    }

    private string? Compile(string text, SourcePlace place, params string[] groups)
    {
        if (FillIn(text, place) is not { } pattern)
        {
            return null;
        }

        if (pattern.Length > FormatLimits.PatternLength)
        {
            diagnostics.Add(DiagnosticCodes.FormatTooLarge, place, "正则表达式", pattern.Length, FormatLimits.PatternLength);
            return null;
        }

        if (isTrusted)
        {
            return pattern;
        }

        try
        {
            var names = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).GetGroupNames();
            foreach (var group in groups)
            {
                if (!names.Contains(group, StringComparer.Ordinal))
                {
                    diagnostics.Add(
                        DiagnosticCodes.PatternWithoutGroup, place, text, group, group == "n" ? "数字" : "各分项所在的文字");
                    return null;
                }
            }

            return pattern;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            diagnostics.Add(DiagnosticCodes.PatternMalformed, place, text);
            return null;
        }
    }

    private string? FillIn(string text, SourcePlace place)
    {
        foreach (Match reference in PhraseReference().Matches(text))
        {
            var name = reference.Groups[1].Value;
            if (!phrases.ContainsKey(name))
            {
                diagnostics.Add(DiagnosticCodes.PhraseUnknown, place, name, MappingReader.Suggestion(name, phrases.Keys));
                return null;
            }
        }

        return PhraseReference().Replace(text, reference => phrases[reference.Groups[1].Value]);
    }

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseReference();
}
