using System.CommandLine;
using System.CommandLine.Invocation;

namespace DisclosureSite.Commands;

/// <summary>The help, in Chinese throughout and with columns that allow for wide characters.</summary>
internal sealed class HelpAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        var isRoot = command is RootCommand;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(CommandTexts.UsageHeading);
        output.WriteLine("  " + (isRoot ? CommandTexts.RootUsage : CommandTexts.UsageOf(command.Name, command.Arguments.Select(argument => argument.HelpName!))));
        WriteTable(output, CommandTexts.ArgumentsHeading, command.Arguments.Select(each => ($"<{each.HelpName}>", each.Description ?? "")));
        WriteTable(output, CommandTexts.CommandsHeading, command.Subcommands.Select(each => (each.Name, each.Description ?? "")));

        // The root takes the options of build, which its own help explains.
        var options = command.Options.Concat(command.Parents.SelectMany(parent => ((Command)parent).Options).Where(option => option.Recursive));
        WriteTable(output, CommandTexts.OptionsHeading, options.Distinct().Select(option => (NamesOf(option), DescriptionOf(option))));
        if (isRoot)
        {
            WriteTable(output, CommandTexts.ExamplesHeading, CommandTexts.Examples);
            WriteTable(output, CommandTexts.ExitCodesHeading, CommandTexts.ExitCodeMeanings);
        }

        return ExitCodes.Done;
    }

    private static string NamesOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias != "-?" && alias != "/?" && alias != "/h").Append(option.Name));
        return option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }

    private static string DescriptionOf(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool)
            ? CommandTexts.WithDefault(option.Description!, option.GetDefaultValue()!.ToString()!)
            : option.Description ?? "";

    private static void WriteTable(TextWriter output, string heading, IEnumerable<(string Name, string Meaning)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        var width = lines.Max(line => TerminalWidth.Of(line.Name));
        foreach (var (name, meaning) in lines)
        {
            output.WriteLine($"  {name}{new string(' ', width - TerminalWidth.Of(name))}  {meaning}");
        }
    }
}
