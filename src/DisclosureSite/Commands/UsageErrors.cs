using System.CommandLine;
using System.CommandLine.Parsing;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Commands;

/// <summary>What is wrong with a call, in Chinese: the parser's own words are English, and the program runs without cultures.</summary>
internal static class UsageErrors
{
    /// <summary>All that is wrong, each once, in the order of the arguments.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed) =>
    [
        .. parsed.Errors.SelectMany(error => Messages(error, parsed)).Concat(OptionsOfOthers(parsed)).Distinct(),
    ];

    // Options that stand before a command are read by the root, which takes those of build.
    private static IEnumerable<string> OptionsOfOthers(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.RootCommandResult.Command.Options
            .Where(option => !option.Recursive && !command.Options.Contains(option)
                && parsed.GetResult(option) is { Implicit: false })
            .Select(option => CommandTexts.OptionOfOtherCommand(option.Name, command.Name));
    }

    private static IEnumerable<string> Messages(ParseError error, ParseResult parsed) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => [CommandTexts.MissingValue(option.Option.Name)],
        OptionResult { Tokens.Count: > 1 } option => [CommandTexts.SeveralValues(option.Option.Name)],
        ArgumentResult { Tokens.Count: 0 } argument => [CommandTexts.MissingArgument(argument.Argument.HelpName!)],
        CommandResult => parsed.UnmatchedTokens.Select(token => Unknown(token, parsed.CommandResult.Command)),
        _ => [error.Message],
    };

    private static string Unknown(string token, Command command) =>
        token.StartsWith('-')
            ? CommandTexts.UnknownOption(token, Nearest.Of(token, command.Options.Select(option => option.Name)))
            : CommandTexts.UnknownArgument(token, Nearest.Of(token, command.Subcommands.Select(subcommand => subcommand.Name)));
}
