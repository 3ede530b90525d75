using System.CommandLine;
using DisclosureSite.Diagnostics;
using DisclosureSite.Editing;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>rollup</c>: sums the reports of the agencies below one into its own tables, or shows where these differ.</summary>
internal static class RollupCommand
{
    public static Command Create(CommandOptions options)
    {
        var command = new Command("rollup", CommandTexts.RollupCommand) { options.Agency, options.Year, options.Input, options.DryRun };
        command.SetAction(parsed => Run(
            SourceFolders.Existing(parsed, options.Input),
            parsed.GetRequiredValue(options.Agency),
            AskedReport.Year(parsed.GetRequiredValue(options.Year)),
            parsed.GetValue(options.DryRun),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string input, string slug, ReportYear year, bool isDryRun, InvocationConfiguration console)
    {
        var folder = $"reports/{slug}/{year}";
        var target = Path.Combine(input, folder);
        ArchiveFolder.Recover(target);
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(input, includeDrafts: true, diagnostics);

        // Sums without a report that could not be read would be wrong, whoever's it is.
        if (diagnostics.Sorted() is var sorted && sorted.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && Matters(diagnostic, year)))
        {
            DiagnosticLines.Write([.. sorted.Where(diagnostic => Matters(diagnostic, year))], console.Error);
            console.Error.WriteLine(CommandTexts.FaultsStopEditing);
            return ExitCodes.FaultyInput;
        }

        var agency = AskedReport.Agency(archive, slug);
        var own = archive.FindReport(slug, year);
        var previous = archive.FindReport(slug, year.Previous);
        var format = own?.Format ?? ReportFormats.For(archive, year, previous) ?? throw new UsageException(CommandTexts.NoFormat(year));
        var rollup = Rollup.Of(archive, agency, year, format);
        foreach (var line in RollupTexts.Heading(rollup))
        {
            console.Output.WriteLine(line);
        }

        if (rollup.Included.IsEmpty)
        {
            return ExitCodes.Done;
        }

        var mayFill = own is null or { Status: ReportStatus.Draft };
        var tables = format.Tables.Select(table => RollupTable.Of(rollup, table, own?.FindTable(table.Id), mayFill)).ToList();
        foreach (var line in tables.SelectMany(RollupTexts.Lines))
        {
            console.Output.WriteLine(line);
        }

        var files = Files(agency, year, format, own, previous, tables);
        if (files.Count > 0 && !isDryRun)
        {
            ArchiveFolder.Write(target, files);
        }

        console.Output.WriteLine(RollupTexts.Written(folder, own, files.Select(file => file.Name), isDryRun));
        return ExitCodes.Done;
    }

    private static List<(string Name, byte[] Bytes)> Files(
        Agency agency, ReportYear year, Format format, Report? own, Report? previous, List<RollupTable> tables)
    {
        var filled = tables.Where(table => table.Rows is not null)
            .ToDictionary(table => $"{table.Table.Id}.csv", table => CsvText.Bytes(CsvText.Of(table.Rows!.Value)), StringComparer.Ordinal);
        return own is null && filled.Count > 0
            ? [.. NewReport.Files(agency, year, format, previous).Select(file => (file.Name, filled.GetValueOrDefault(file.Name) ?? file.Bytes))]
            : [.. filled.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value))];
    }

    private static bool Matters(Diagnostic diagnostic, ReportYear year) =>
        !diagnostic.Place.File.StartsWith("reports/", StringComparison.Ordinal)
        || diagnostic.Place.File.Split('/') is not [_, _, var folder, ..]
        || !ReportYear.TryParse(folder, out var of)
        || of == year;
}
