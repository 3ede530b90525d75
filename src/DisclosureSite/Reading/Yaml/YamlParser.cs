using System.Buffers;
using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DisclosureSite.Reading.Yaml;

/// <summary>
/// Reads YAML as editors write it: mappings, lists and texts. What a text means (a date, a number) is its reader's business, so
/// that <c>no</c>, <c>010</c> and <c>2021-01-22</c> stay what was typed. References, tags and several documents are refused: no
/// file of an archive needs them, and a few lines of references can stand for more than memory holds.
/// </summary>
internal sealed class YamlParser
{
    private const int DeepestNesting = 32;
    private const int MostTabsReported = 20;

    private static readonly SearchValues<char> EndsOfKey = SearchValues.Create(":：\"'{[");

    private readonly string text;
    private readonly DiagnosticList diagnostics;
    private readonly YamlPlaces places;
    private readonly Parser parser;
    private readonly Stack<long> openBrackets = [];

    private YamlParser(string text, string file, int firstLine, DiagnosticList diagnostics)
    {
        // YamlDotNet ends lines at these, which no editor does; they come in with text pasted from elsewhere.
        this.text = text.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');
        this.diagnostics = diagnostics;
        places = new YamlPlaces(this.text, file, firstLine);
        parser = new Parser(new StringReader(this.text));
    }

    /// <summary>
    /// The mapping that the text holds, empty where the text is blank. Null where it cannot be read; what is wrong has then been
    /// reported. A key that stands twice is reported and keeps its first value.
    /// </summary>
    /// <param name="text">A whole file, or the front matter of one.</param>
    /// <param name="file">The path below the input folder.</param>
    /// <param name="firstLine">The line of the file on which the text begins.</param>
    /// <param name="diagnostics">Receives the faults.</param>
    public static YamlMapping? ParseMapping(string text, string file, int firstLine, DiagnosticList diagnostics) =>
        ReportTabs(text, file, firstLine, diagnostics)
            ? null
            : new YamlParser(text, file, firstLine, diagnostics).ParseDocument();

    private static bool ReportTabs(string text, string file, int firstLine, DiagnosticList diagnostics)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        var found = 0;
        var line = firstLine;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            var indentation = content[..^content.TrimStart(" \t").Length];
            var tab = indentation.IndexOf('\t');
            if (tab >= 0 && found < MostTabsReported)
            {
                diagnostics.Add(DiagnosticCodes.TabIndentation, new SourcePlace(file, line, tab + 1));
                found++;
            }

            line++;
        }

        return found > 0;
    }

    private YamlMapping? ParseDocument()
    {
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is StreamEnd)
            {
                return new YamlMapping(places.At(0), []);
            }

            parser.MoveNext();
            var rootIndex = parser.Current!.Start.Index;
            var root = ParseNode(parser.Current, 1);
            if (root is null)
            {
                return null;
            }

            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is DocumentStart second)
            {
                diagnostics.Add(DiagnosticCodes.SeveralDocuments, places.At(second.Start.Index));
                return null;
            }

            switch (root)
            {
                case YamlMapping mapping:
                    return mapping;
                case YamlScalar { IsPlain: true, Text: "" }:
                    return new YamlMapping(places.At(0), []);
                default:
                    if (!ReportWrongColon(rootIndex, alsoBefore: false))
                    {
                        diagnostics.Add(DiagnosticCodes.KeyExpected, root.Place);
                    }

                    return null;
            }
        }
        catch (YamlException fault)
        {
            ReportSyntax(YamlSyntaxFaults.Of(fault.Message), fault.End.Index > 0 ? fault.Start.Index : ReachedIndex);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet throws this where a line of a bracketed text begins too far left.
            ReportSyntax(DiagnosticCodes.YamlSyntax, ReachedIndex);
        }
        catch (ArgumentException)
        {
            // And this where one half of a character is escaped in quotes.
            ReportSyntax(DiagnosticCodes.WrongEscape, ReachedIndex);
        }

        return null;
    }

    private long ReachedIndex => parser.Current?.End.Index ?? 0;

    private YamlNode? ParseNode(ParsingEvent start, int depth)
    {
        var place = places.At(start.Start.Index);
        if (start is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            diagnostics.Add(DiagnosticCodes.YamlReference, place);
            return null;
        }

        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            diagnostics.Add(DiagnosticCodes.YamlTag, place);
            return null;
        }

        if (start is Scalar scalar)
        {
            ReportUnwritable(scalar.Value, place);
            return new YamlScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (depth > DeepestNesting)
        {
            diagnostics.Add(DiagnosticCodes.YamlTooDeep, place, DeepestNesting);
            return null;
        }

        var isBracketed = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        if (isBracketed)
        {
            openBrackets.Push(start.Start.Index);
        }

        YamlNode? collection = start is SequenceStart ? ParseSequence(place, depth) : ParseMapping(place, depth);
        if (isBracketed)
        {
            openBrackets.Pop();
        }

        return collection;
    }

    // Escapes in quotes can stand for anything; control characters and half characters cannot be published in XML, nor seen; marks of
    // direction are not seen, either.
    private void ReportUnwritable(string value, SourcePlace place)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (char.IsHighSurrogate(character) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(character) || character >= '\uFFFE' || DirectionMarks.Holds(character)
                || (char.IsControl(character) && character is not ('\n' or '\t')))
            {
                diagnostics.Add(DiagnosticCodes.ControlCharacter, place, $"U+{(int)character:X4}");
                return;
            }
        }
    }

    private YamlSequence? ParseSequence(SourcePlace place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (ParseNode(parser.Current!, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(place, items.DrainToImmutable());
    }

    private YamlMapping? ParseMapping(SourcePlace place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var firstPlaces = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = ParseNode(parser.Current!, depth + 1);
            if (key is not (null or YamlScalar))
            {
                diagnostics.Add(DiagnosticCodes.KeyIsNoText, key.Place);
                return null;
            }

            if (key is not YamlScalar { Text: var name }
                || !parser.MoveNext()
                || ParseNode(parser.Current!, depth + 1) is not { } value)
            {
                return null;
            }

            if (firstPlaces.TryAdd(name, key.Place))
            {
                entries.Add(new YamlEntry(name, key.Place, value));
            }
            else
            {
                diagnostics.Add(DiagnosticCodes.DuplicateKey, key.Place, name, firstPlaces[name].Line);
            }
        }

        return new YamlMapping(place, entries.DrainToImmutable());
    }

    private void ReportSyntax(DiagnosticKind kind, long index)
    {
        if (openBrackets.TryPeek(out var bracket)
            && (kind == DiagnosticCodes.YamlSyntax || kind == DiagnosticCodes.UnclosedBracket || kind == DiagnosticCodes.ForbiddenStart))
        {
            diagnostics.Add(DiagnosticCodes.UnclosedBracket, places.At(bracket));
        }
        else if (!ReportWrongColon(index, kind == DiagnosticCodes.ColonInValue))
        {
            var isNoKey = kind == DiagnosticCodes.WrongIndentation && IsLineWithoutColon((int)index);
            diagnostics.Add(isNoKey ? DiagnosticCodes.KeyExpected : kind, places.At(index));
        }
    }

    /// <summary>
    /// A key without a proper colon is read as a text that the next line continues, so that the fault may surface only there, as a
    /// colon in a text: the line before is then looked at too.
    /// </summary>
    private bool ReportWrongColon(long index, bool alsoBefore)
    {
        var line = StartOfLine((int)index);
        var key = KeyWithWrongColon(ref line);
        if (key is null && alsoBefore)
        {
            line = StartOfLine(line - 1);
            key = KeyWithWrongColon(ref line);
        }

        if (key is null)
        {
            return false;
        }

        diagnostics.Add(DiagnosticCodes.WrongColon, places.At(line), key);
        return true;
    }

    /// <summary>
    /// The word at the beginning of a line that is followed by a Chinese colon, or by one without a space, and so is no key; the
    /// index is moved to it. Null: there is none.
    /// </summary>
    private string? KeyWithWrongColon(ref int start)
    {
        const int longestKey = 40;
        var line = RestOfLine(start);
        var content = line.TrimStart(" -");
        var colon = content.IndexOfAny(EndsOfKey);
        if (colon is <= 0 or > longestKey || colon + 1 == content.Length
            || (content[colon] != '：' && (content[colon] != ':' || content[colon + 1] is ' ' or '/')))
        {
            return null;
        }

        start += line.Length - content.Length;
        return content[..colon].TrimEnd().ToString();
    }

    private bool IsLineWithoutColon(int index) =>
        text.AsSpan(StartOfLine(index)..index).IsWhiteSpace() && RestOfLine(index) is [not '-', ..] and var rest && !rest.Contains(':');

    private int StartOfLine(int index) => text.AsSpan(0, Math.Max(index, 0)).LastIndexOfAny('\n', '\r') + 1;

    private ReadOnlySpan<char> RestOfLine(int index)
    {
        var rest = text.AsSpan(index);
        return rest.IndexOfAny('\n', '\r') is var end and >= 0 ? rest[..end] : rest;
    }
}
