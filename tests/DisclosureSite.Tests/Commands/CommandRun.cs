using System.Globalization;
using DisclosureSite.Commands;

namespace DisclosureSite.Tests.Commands;

/// <summary>A run of the program within this process.</summary>
internal readonly record struct CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exitCode = CommandLine.Run(arguments, output, error, terminal: null);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
