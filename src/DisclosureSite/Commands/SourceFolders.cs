using System.CommandLine;

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
}
