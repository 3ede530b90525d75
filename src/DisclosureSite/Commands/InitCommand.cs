using System.CommandLine;
using DisclosureSite.Editing;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>init</c>: a new archive that builds at once.</summary>
internal static class InitCommand
{
    private const string GitFolder = ".git";

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { HelpName = CommandTexts.FolderName, Description = CommandTexts.NewFolderArgument };
        var command = new Command("init", CommandTexts.InitCommand) { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string folder, InvocationConfiguration console)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new UsageException(CommandTexts.WrongFolder(folder));
        }

        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target) || (Directory.Exists(target) && !IsEmpty(target)))
        {
            throw new UsageException(CommandTexts.FolderNotEmpty(target));
        }

        ArchiveFolder.Fill(target, [.. NewArchive.Files()]);
        console.Output.WriteLine(CommandTexts.NewArchive(target));
        if (!NewArchive.HasPackage)
        {
            console.Output.WriteLine(CommandTexts.PackageMissing);
        }

        return ExitCodes.Done;
    }

    // A repository that was just cloned is as good as empty.
    private static bool IsEmpty(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).All(entry => Path.GetFileName(entry) == GitFolder);
}
