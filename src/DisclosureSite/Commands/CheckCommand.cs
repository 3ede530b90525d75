using System.CommandLine;

namespace DisclosureSite.Commands;

/// <summary><c>check</c>: reads and checks the archive and writes nothing.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create(CommandOptions options)
    {
        var command = new Command(Name, CommandTexts.CheckCommand) { options.Input, options.Drafts, options.Strict, options.Report };
        command.SetAction(parsed =>
        {
            var input = SourceFolders.Existing(parsed, options.Input);
            var result = SiteBuild.Check(input, parsed.GetValue(options.Drafts));
            var isStrict = parsed.GetValue(options.Strict);
            var console = parsed.InvocationConfiguration;
            switch (parsed.GetValue(options.Report))
            {
                case CommandOptions.JsonReport:
                    console.Output.WriteLine(CheckReportJson.Of(result, isStrict));
                    break;
                case CommandOptions.SarifReport:
                    console.Output.WriteLine(CheckReportSarif.Of(result, isStrict, RepositoryPaths.Of(input)));
                    break;
                case CommandOptions.GitHubReport:
                    WriteAnnotations(result, isStrict, RepositoryPaths.Of(input), console);
                    break;
                default:
                    WriteText(result, isStrict, console);
                    break;
            }

            return result.HasErrors || (isStrict && result.HasUnexplainedErrors) ? ExitCodes.FaultyInput : ExitCodes.Done;
        });
        return command;
    }

    // Annotations are read from the output; the summary stays readable in the log.
    private static void WriteAnnotations(
        BuildResult result, bool isStrict, RepositoryPaths paths, InvocationConfiguration console)
    {
        foreach (var remark in CheckRemarks.Of(result, isStrict))
        {
            console.Output.WriteLine(GitHubAnnotations.Line(remark, paths));
        }

        WriteSummary(result, isStrict, console);
    }

    private static void WriteText(BuildResult result, bool isStrict, InvocationConfiguration console)
    {
        DiagnosticLines.Write(result.Diagnostics, console.Error);
        foreach (var (report, finding) in FailingFindings.Of(result))
        {
            console.Output.WriteLine(FindingLines.Line(report, finding, isStrict));
        }

        WriteSummary(result, isStrict, console);
    }

    private static void WriteSummary(BuildResult result, bool isStrict, InvocationConfiguration console)
    {
        (result.HasErrors ? console.Error : console.Output).WriteLine(CommandTexts.Checked(
            result.Archive.Reports.Length, DiagnosticLines.Summary(result, isStrict)));
        ArchiveLines.Write(result, console.Output);
        if (isStrict && !result.HasErrors && result.HasUnexplainedErrors)
        {
            console.Error.WriteLine(CommandTexts.StrictFails);
        }
    }
}
