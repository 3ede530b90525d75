using System.CommandLine;

namespace DisclosureSite.Commands;

/// <summary><c>check</c>: reads and checks the archive and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandOptions options)
    {
        var command = new Command("check", CommandTexts.CheckCommand) { options.Input, options.Strict, options.Report };
        command.SetAction(parsed =>
        {
            var result = SiteBuild.Check(SourceFolders.Existing(parsed, options.Input));
            var isStrict = parsed.GetValue(options.Strict);
            var console = parsed.InvocationConfiguration;
            if (parsed.GetValue(options.Report) == CommandOptions.JsonReport)
            {
                console.Output.WriteLine(CheckReportJson.Of(result, isStrict));
            }
            else
            {
                WriteText(result, isStrict, console);
            }

            return result.HasErrors || (isStrict && result.HasUnexplainedErrors) ? ExitCodes.FaultyInput : ExitCodes.Done;
        });
        return command;
    }

    private static void WriteText(BuildResult result, bool isStrict, InvocationConfiguration console)
    {
        DiagnosticLines.Write(result.Diagnostics, console.Error);
        foreach (var (report, finding) in FailingFindings.Of(result))
        {
            console.Output.WriteLine(FindingLines.Line(report, finding, isStrict));
        }

        (result.HasErrors ? console.Error : console.Output).WriteLine(CommandTexts.Checked(
            result.Archive.Reports.Length, DiagnosticLines.Summary(result.Diagnostics)));
        ArchiveLines.Write(result, console.Output);
        if (isStrict && !result.HasErrors && result.HasUnexplainedErrors)
        {
            console.Error.WriteLine(CommandTexts.StrictFails);
        }
    }
}
