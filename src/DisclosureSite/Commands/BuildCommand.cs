using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;

namespace DisclosureSite.Commands;

/// <summary><c>build</c>: checks the archive and writes the site.</summary>
internal static class BuildCommand
{
    public static Command Create(CommandOptions options, IAnsiConsole? terminal)
    {
        var command = new Command("build", CommandTexts.BuildCommand)
        {
            options.Input, options.Theme, options.Output, options.BasePath, options.Precompress, options.Strict,
        };
        command.SetAction(parsed => Run(
            new BuildSettings(
                SourceFolders.Existing(parsed, options.Input),
                SourceFolders.Theme(parsed, options.Theme),
                parsed.GetRequiredValue(options.Output),
                parsed.GetValue(options.BasePath),
                parsed.GetValue(options.Strict),
                IsPrecompressed: parsed.GetValue(options.Precompress)),
            parsed.InvocationConfiguration,
            terminal));
        return command;
    }

    private static int Run(BuildSettings settings, InvocationConfiguration console, IAnsiConsole? terminal)
    {
        var start = Stopwatch.GetTimestamp();
        var result = ProgressDisplay.Run(new SiteBuild(settings), terminal);
        DiagnosticLines.Write(result.Diagnostics, console.Error);
        if (result.Written is not { } site)
        {
            console.Error.WriteLine(result.HasErrors
                ? DiagnosticLines.Summary(result.Diagnostics)
                : CommandTexts.StrictStopsBuild);
            return ExitCodes.FaultyInput;
        }

        console.Output.WriteLine(CommandTexts.Built(
            site.Folder, result.Archive.Reports.Length, site.Pages, site.Files, Stopwatch.GetElapsedTime(start)));
        ArchiveLines.Write(result, console.Output);
        return ExitCodes.Done;
    }
}
