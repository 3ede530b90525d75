using System.CommandLine;
using DisclosureSite.Editing;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>fix</c>: the CSV files in the canonical form, after showing what changes.</summary>
internal static class FixCommand
{
    public static Command Create(CommandOptions options)
    {
        var command = new Command("fix", CommandTexts.FixCommand) { options.Input, options.DryRun };
        command.SetAction(parsed => Run(
            SourceFolders.Existing(parsed, options.Input), parsed.GetValue(options.DryRun), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string input, bool isDryRun, InvocationConfiguration console)
    {
        var fixes = TableFixes.Of(input);
        var changes = fixes.Where(fix => fix.Changes).ToList();
        foreach (var fix in changes)
        {
            console.Output.WriteLine(CommandTexts.FixBefore(fix.File));
            console.Output.WriteLine(CommandTexts.FixAfter(fix.File));
            if (WhatElse(fix) is { Length: > 0 } what)
            {
                console.Output.WriteLine(what);
            }

            foreach (var line in LineDifference.Of(fix.Before, fix.After!))
            {
                console.Output.WriteLine(line);
            }

            console.Output.WriteLine();
        }

        foreach (var fix in fixes.Where(fix => fix.After is null))
        {
            console.Error.WriteLine(fix.IsFaulty ? CommandTexts.NotFixedForFaults(fix.File) : CommandTexts.NotFixedForNotes(fix.File));
        }

        if (!isDryRun)
        {
            ArchiveFolder.Rewrite([.. changes.Select(fix => (fix.FullPath, CsvText.Bytes(fix.After!)))]);
        }

        console.Output.WriteLine(CommandTexts.Fixed(fixes.Length, changes.Count, isDryRun));
        return fixes.Any(fix => fix.IsFaulty) ? ExitCodes.FaultyInput : ExitCodes.Done;
    }

    // What the lines do not show.
    private static string WhatElse(TableFix fix)
    {
        var lineEnds = fix.Before.Contains("\r\n", StringComparison.Ordinal) ? null : CommandTexts.FixLineEnds;
        return string.Join('；', new[] { fix.Encoding is { } encoding ? CommandTexts.FixEncoding(encoding) : null, lineEnds }.OfType<string>());
    }
}
