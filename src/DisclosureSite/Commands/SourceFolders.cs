using System.CommandLine;
using DisclosureSite.Editing;

namespace DisclosureSite.Commands;

/// <summary>The folders that a command reads.</summary>
internal static class SourceFolders
{
    /// <summary>The folder that an option names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Existing(ParseResult parsed, Option<string> option)
    {
        var folder = parsed.GetRequiredValue(option);
        return Directory.Exists(folder)
            ? folder
            : throw new UsageException(CommandTexts.NoSuchFolder(option.Name, Path.GetFullPath(folder)));
    }

    /// <summary>The theme: the folder that the option names; where it is not named and not there, the one that comes with the program.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Theme(ParseResult parsed, Option<string> option) =>
        parsed.GetResult(option) is null or { Implicit: true }
        && !Directory.Exists(parsed.GetRequiredValue(option))
        && Directory.Exists(BundledTheme.Folder)
            ? BundledTheme.Folder
            : Existing(parsed, option);
}
