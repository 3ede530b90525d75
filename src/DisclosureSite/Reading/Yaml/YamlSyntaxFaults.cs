using DisclosureSite.Diagnostics;

namespace DisclosureSite.Reading.Yaml;

/// <summary>What YamlDotNet's English messages mean for an editor.</summary>
internal static class YamlSyntaxFaults
{
    private static readonly (string Words, DiagnosticKind Kind)[] Meanings =
    [
        ("scanning a tag", DiagnosticCodes.YamlTag),
        ("undefined tag handle", DiagnosticCodes.YamlTag),
        ("anchor", DiagnosticCodes.YamlReference),
        ("quoted scalar, found unexpected", DiagnosticCodes.UnclosedQuote),
        ("quoted scalar, found wrong indentation", DiagnosticCodes.UnclosedQuote),
        ("while scanning a quoted scalar", DiagnosticCodes.WrongEscape),
        ("flow", DiagnosticCodes.UnclosedBracket),
        ("could not find expected ':'", DiagnosticCodes.KeyExpected),
        ("did not find expected key", DiagnosticCodes.WrongIndentation),
        ("did not find expected '-'", DiagnosticCodes.WrongIndentation),
        ("block sequence entries", DiagnosticCodes.WrongIndentation),
        ("found invalid mapping", DiagnosticCodes.ColonInValue),
        ("mapping values", DiagnosticCodes.ColonInValue),
        ("cannot start any token", DiagnosticCodes.ForbiddenStart),
        ("did not find expected node content", DiagnosticCodes.ForbiddenStart),
        ("directive", DiagnosticCodes.ForbiddenStart),
        ("incompatible", DiagnosticCodes.ForbiddenStart),
        ("block scalar", DiagnosticCodes.WrongBlockText),
        ("mapping keys", DiagnosticCodes.KeyIsNoText),
        ("document", DiagnosticCodes.SeveralDocuments),
    ];

    /// <summary>The kind of fault that a message of YamlDotNet tells of.</summary>
    public static DiagnosticKind Of(string message)
    {
        foreach (var (words, kind) in Meanings)
        {
            if (message.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return DiagnosticCodes.YamlSyntax;
    }
}
