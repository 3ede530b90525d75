using System.CommandLine;
using DisclosureSite.Diagnostics;
using DisclosureSite.Editing;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>new</c>: begins a year's report with all that is known before its first figure.</summary>
internal static class NewCommand
{
    public static Command Create(CommandOptions options)
    {
        var command = new Command("new", CommandTexts.NewCommand) { options.Agency, options.Year, options.Input, options.Force };
        command.SetAction(parsed => Run(
            SourceFolders.Existing(parsed, options.Input),
            parsed.GetRequiredValue(options.Agency),
            AskedReport.Year(parsed.GetRequiredValue(options.Year)),
            parsed.GetValue(options.Force),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string input, string slug, ReportYear year, bool isForced, InvocationConfiguration console)
    {
        var folder = $"reports/{slug}/{year}";
        var target = Path.Combine(input, folder);
        ArchiveFolder.Recover(target);
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(input, includeDrafts: true, diagnostics);
        var inTheWay = diagnostics.Sorted()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && Matters(diagnostic.Place.File, slug, year))
            .ToArray();
        if (inTheWay.Length > 0)
        {
            DiagnosticLines.Write([.. inTheWay], console.Error);
            console.Error.WriteLine(CommandTexts.FaultsStopEditing);
            return ExitCodes.FaultyInput;
        }

        var agency = AskedReport.Agency(archive, slug);
        var previous = archive.FindReport(slug, year.Previous);
        var format = ReportFormats.For(archive, year, previous) ?? throw new UsageException(CommandTexts.NoFormat(year));
        var files = NewReport.Files(agency, year, format, previous).ToList();
        var existing = files.Select(file => file.Name).Where(name => Path.Exists(Path.Combine(target, name))).ToList();
        if (existing.Count > 0 && !isForced)
        {
            throw new UsageException(CommandTexts.FilesExist(folder, existing));
        }

        ArchiveFolder.Write(target, files);
        console.Output.WriteLine(CommandTexts.NewReport(folder, files.Select(file => file.Name)));
        var carried = previous is { HasFigures: true }
            ? format.Tables.Sum(table => CarriedFigures.Of(table, format, previous).Count)
            : 0;
        console.Output.WriteLine(carried > 0 ? CommandTexts.Carried(year.Previous, carried) : CommandTexts.NothingCarried(year.Previous));
        return ExitCodes.Done;
    }

    // What is wrong with other agencies and other years is no obstacle, and nor is a year's folder that is to be filled.
    private static bool Matters(string file, string slug, ReportYear year) =>
        !file.StartsWith("reports", StringComparison.Ordinal)
        || file == $"reports/{slug}"
        || file.StartsWith($"reports/{slug}/agency.yml", StringComparison.Ordinal)
        || file == $"reports/{slug}/{year.Previous}"
        || file.StartsWith($"reports/{slug}/{year.Previous}/", StringComparison.Ordinal);
}
