using System.CommandLine;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Editing;
using DisclosureSite.Exporting;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>export</c>: writes a report, or the blank form, in the official layout.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandOptions options)
    {
        var command = new Command("export", CommandTexts.ExportCommand)
        {
            options.Agency, options.Year, options.Input, options.Form, options.Blank, options.To, options.Force,
        };
        command.SetAction(parsed =>
        {
            var slug = parsed.GetRequiredValue(options.Agency);
            var read = AskedReport.Year(parsed.GetRequiredValue(options.Year));
            var diagnostics = new DiagnosticList();
            var archive = ArchiveReader.Read(SourceFolders.Existing(parsed, options.Input), includeDrafts: true, diagnostics);
            var isBlank = parsed.GetValue(options.Blank);
            var form = parsed.GetRequiredValue(options.Form);
            if (Print(archive, slug, read, isBlank) is not { } printed)
            {
                // A report that is there and has faults is not in the archive.
                if (!diagnostics.HasErrors)
                {
                    throw new UsageException(WhatIsMissing(archive, slug, read, isBlank));
                }

                DiagnosticLines.Write(diagnostics.Sorted(), parsed.InvocationConfiguration.Error);
                parsed.InvocationConfiguration.Error.WriteLine(CommandTexts.FaultsStopEditing);
                return ExitCodes.FaultyInput;
            }

            var path = parsed.GetValue(options.To) ?? $"{slug}-{read}{(isBlank ? "-blank" : "")}.{form}";
            var contents = form == CommandOptions.HtmlForm ? Encoding.UTF8.GetBytes(HtmlForm.Write(printed)) : WordForm.Write(printed);
            SingleFile.Write(path, contents, parsed.GetValue(options.Force));
            parsed.InvocationConfiguration.Output.WriteLine(CommandTexts.Exported(Path.GetFullPath(path)));

            // The file itself is clean: a draft is exported to be signed.
            if (!isBlank && CommandTexts.ExportedUnpublished(archive.FindReport(slug, read)!.Status) is { } unpublished)
            {
                parsed.InvocationConfiguration.Output.WriteLine(unpublished);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static PrintedReport? Print(Archive archive, string slug, ReportYear year, bool isBlank)
    {
        var report = archive.FindReport(slug, year);
        if (!isBlank)
        {
            return report is null ? null : ReportPrinter.Print(report);
        }

        return archive.FindAgency(slug) is { } agency
            && (report?.Format ?? ReportFormats.For(archive, year, archive.FindReport(slug, year.Previous))) is { } format
                ? ReportPrinter.PrintBlank(agency, year, format)
                : null;
    }

    private static string WhatIsMissing(Archive archive, string slug, ReportYear year, bool isBlank) =>
        archive.FindAgency(slug) is null ? AskedReport.UnknownAgency(archive, slug)
        : isBlank ? CommandTexts.NoFormatToExport(year)
        : CommandTexts.NoSuchReport(slug, year, [.. archive.Reports.Where(report => report.Agency.Slug == slug).Select(report => report.Year)]);
}
