using System.Collections.Immutable;
using System.CommandLine;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>import</c>: published reports into files of the archive, all or none.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandOptions options)
    {
        var files = new Argument<string[]>("files") { Description = CommandTexts.ImportFiles, HelpName = CommandTexts.FileName, Arity = ArgumentArity.OneOrMore };
        var agency = new Option<string?>("--agency") { Description = CommandTexts.AgencyOption, HelpName = CommandTexts.AgencyName };
        var year = new Option<string?>("--year") { Description = CommandTexts.YearOption, HelpName = CommandTexts.YearName };
        var list = new Option<string?>("--list") { Description = CommandTexts.ListOption, HelpName = CommandTexts.FileName };
        var command = new Command("import", CommandTexts.ImportCommand) { files, options.Input, agency, year, list, options.DryRun, options.Force };
        command.SetAction(parsed =>
        {
            var request = new ImportRequest(
                SourceFolders.Existing(parsed, options.Input),
                [.. parsed.GetRequiredValue(files).SelectMany(ExistingFiles)],
                parsed.GetValue(agency),
                parsed.GetValue(year) is { } text ? AskedReport.Year(text) : null,
                parsed.GetValue(list) is { } path ? ExistingFile(path) : null,
                parsed.GetValue(options.Force));
            var console = parsed.InvocationConfiguration;
            return Run(request, parsed.GetValue(options.DryRun), console.Output, console.Error);
        });
        return command;
    }

    // A folder stands for its files, and so does a pattern: not every shell writes out what it stands for.
    private static IEnumerable<string> ExistingFiles(string path)
    {
        var (folder, pattern) = Directory.Exists(path) ? (path, "*") : (Path.GetDirectoryName(path), Path.GetFileName(path));
        folder = string.IsNullOrEmpty(folder) ? "." : folder;
        if (File.Exists(path) || (pattern.AsSpan().IndexOfAny('*', '?') < 0) || !Directory.Exists(folder))
        {
            return [ExistingFile(path)];
        }

        var found = Directory.GetFiles(folder, pattern).Where(file => Path.GetFileName(file)[0] is not ('.' or '~')).Order(StringComparer.Ordinal).ToArray();
        return found.Length > 0 ? found : throw new UsageException(CommandTexts.NoSuchFile(path));
    }

    private static string ExistingFile(string path) =>
        File.Exists(path) ? path : throw new UsageException(CommandTexts.NoSuchFile(path));

    private static int Run(ImportRequest request, bool isDryRun, TextWriter output, TextWriter error)
    {
        var diagnostics = new DiagnosticList();
        var reports = ReportImport.Run(request, diagnostics);
        DiagnosticLines.Write(diagnostics.Sorted(), error);
        if (diagnostics.HasErrors)
        {
            foreach (var line in reports.SelectMany(ImportTexts.Heading))
            {
                output.WriteLine(line);
            }

            error.WriteLine(ImportTexts.NothingWritten(request.Files.Length));
            return ExitCodes.FaultyInput;
        }

        using var staging = InputStaging.Open(request.InputFolder);
        Stage(reports, staging);
        var check = SiteBuild.Check(staging.FullPath, includeDrafts: true);
        var faults = 0;
        foreach (var report in reports)
        {
            faults += Show(report, check, output, error);
        }

        if (!isDryRun)
        {
            staging.Commit([.. reports.Select(report => $"{report.Agency}/{report.Year}")], request.Force);
        }

        output.WriteLine(ImportTexts.Written(reports.Length, isDryRun));
        if (faults > 0)
        {
            error.WriteLine(ImportTexts.FaultsInImported);
        }

        return faults > 0 ? ExitCodes.FaultyInput : ExitCodes.Done;
    }

    // The new reports, the years beside them, whose figures some rules compare, and what reading them takes.
    private static void Stage(ImmutableArray<ImportedReport> reports, InputStaging staging)
    {
        staging.Copy("site.yml");
        staging.Copy("formats");
        staging.CopyAgencies();
        foreach (var report in reports)
        {
            staging.Copy($"reports/{report.Agency}/{report.Year.Previous}");
            staging.Copy($"reports/{report.Agency}/{report.Year.Next}");
        }

        foreach (var report in reports)
        {
            staging.Copy(report.Folder);
            foreach (var file in report.Files)
            {
                staging.Write($"{report.Folder}/{file.Name}", file.Content.Span);
            }
        }
    }

    private static int Show(ImportedReport report, BuildResult check, TextWriter output, TextWriter error)
    {
        foreach (var line in ImportTexts.Heading(report).Concat(ImportTexts.Tables(report)))
        {
            output.WriteLine(line);
        }

        var judged = check.Archive.FindReport(report.Agency, report.Year);
        if (judged is not null && !report.Recognized.IsBlank && ImportTexts.Unpublished(judged.Status) is { } unpublished)
        {
            output.WriteLine(unpublished);
        }

        var faults = check.Diagnostics.Where(diagnostic => diagnostic.Place.File.StartsWith(report.Folder + "/", StringComparison.Ordinal)).ToImmutableArray();
        DiagnosticLines.Write(faults, error);
        var findings = FailingFindings.Of(check)
            .Where(each => each.Report.Agency.Slug == report.Agency && each.Report.Year == report.Year)
            .ToList();
        output.WriteLine(ImportTexts.Findings(judged is null ? null : findings.Count));
        foreach (var (of, finding) in findings)
        {
            output.WriteLine($"    {finding.ExplanationKey}：{FindingLines.Message(of, finding)}{(finding.Cells.IsEmpty ? "" : ImportTexts.Blame(IsOriginal(report, finding)))}");
        }

        return faults.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    // Every cell of the equation stands in the document as it stands in the archive, so the equation fails there too.
    private static bool IsOriginal(ImportedReport report, Finding finding) =>
        finding.Cells.All(cell => cell.Report is not null || Find(report.Recognized.Tables, cell.Key) is not null);

    private static PlacedCell? Find(RecognizedTables tables, CellKey key)
    {
        var filled = tables.Tables.Find(table => table.Table.Id == key.Table);
        return filled is null || filled.Table.RowIndex(key.Row) is not (>= 0 and var row) || filled.Table.ColumnIndex(key.Column) is not (>= 0 and var column)
            ? null
            : filled[row, column];
    }
}
