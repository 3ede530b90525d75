using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using DisclosureSite.Diagnostics;
using DisclosureSite.Writing;
using Spectre.Console;

namespace DisclosureSite.Commands;

/// <summary>The program as it is called: its commands, its words for wrong calls, its exit codes.</summary>
internal static class CommandLine
{
    // A preview that is asked to end lets its build finish, so that its folder can be removed.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    /// <summary>Does what the arguments ask for.</summary>
    /// <param name="arguments">As the program was called.</param>
    /// <param name="output">For what was asked for.</param>
    /// <param name="error">For faults.</param>
    /// <param name="terminal">Shows the progress of long builds; null: nobody watches.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, IAnsiConsole? terminal)
    {
        // A file named by @ would be one more way to pass arguments, with English messages of its own.
        var parsed = Commands(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpAction && UsageErrors.In(parsed) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                error.WriteLine(message);
            }

            error.WriteLine(CommandTexts.SeeHelp(parsed.CommandResult.Command is RootCommand ? null : parsed.CommandResult.Command.Name));
            return ExitCodes.WrongUsage;
        }

        try
        {
            var exitCode = parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LongestEnd,
            });
            return output is ConsoleWriter { Failure: { } failure } ? Lost(parsed, failure, exitCode, error) : exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutputRefusedException && !HasCurrentFolder())
        {
            error.WriteLine(CommandTexts.CurrentFolderGone);
            return ExitCodes.WrongUsage;
        }
        catch (UsageException wrong)
        {
            error.WriteLine(wrong.Message);
            return ExitCodes.WrongUsage;
        }
        catch (OutputRefusedException refusal)
        {
            error.WriteLine(CommandTexts.Refused(refusal));
            return ExitCodes.WrongUsage;
        }
        catch (Exception bug)
        {
            error.WriteLine(CommandTexts.Bug(RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription));
            error.WriteLine(bug);
            return ExitCodes.Bug;
        }
    }

    // On Unix a folder in which a program runs can be deleted.
    private static bool HasCurrentFolder()
    {
        try
        {
            return Directory.Exists(Directory.GetCurrentDirectory());
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            return false;
        }
    }

    // What a command has done is done. Of one that only says something, nothing is left: its result must not pass for a whole one.
    private static int Lost(ParseResult parsed, IOException failure, int exitCode, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var isHelpOrVersion = parsed.Action != command.Action;
        var isAll = isHelpOrVersion || command.Name is CheckCommand.Name or VerifyCommand.Name || parsed.GetResult(CommandOptions.DryRunName) is OptionResult { Implicit: false };
        error.WriteLine(CommandTexts.OutputLost(failure, isAll));
        return isAll ? ExitCodes.WrongUsage : exitCode;
    }

    private static RootCommand Commands(IAnsiConsole? terminal)
    {
        var options = new CommandOptions();
        var build = BuildCommand.Create(options, terminal);
        var root = new RootCommand(CommandTexts.Program)
        {
            build,
            CheckCommand.Create(options),
            PreviewCommand.Create(options),
            InitCommand.Create(),
            NewCommand.Create(options),
            FixCommand.Create(options),
            ImportCommand.Create(options),
            RollupCommand.Create(options),
            ExportCommand.Create(options),
            VerifyCommand.Create(options),
        };
        foreach (var option in build.Options)
        {
            root.Options.Add(option);
        }

        root.Action = build.Action;
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = CommandTexts.HelpOption;
                help.Action = new HelpAction();
                help.Recursive = true;
            }
            else if (option is VersionOption version)
            {
                version.Description = CommandTexts.VersionOption;
            }
        }

        return root;
    }
}
