using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>Paths as a hosting service knows them: from the repository's root.</summary>
internal sealed class RepositoryPaths
{
    private readonly string prefix;

    private RepositoryPaths(string prefix) => this.prefix = prefix;

    /// <summary>
    /// Of an archive: from the git repository that holds it, else from the working folder where that holds it, else from the
    /// folder in which it lies.
    /// </summary>
    public static RepositoryPaths Of(string inputFolder)
    {
        var input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        var root = RepositoryAbove(input) ?? Directory.GetCurrentDirectory();
        var relative = Path.GetRelativePath(root, input).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal) || relative == ".." || Path.IsPathRooted(relative))
        {
            relative = Path.GetFileName(input);
        }

        return new RepositoryPaths(relative == "." ? "" : relative + "/");
    }

    /// <summary>The path of a place's file or folder, with <c>/</c>.</summary>
    public string Of(SourcePlace place) => place.File == "." ? prefix.TrimEnd('/') is { Length: > 0 } folder ? folder : "." : prefix + place.File;

    // A work tree or a submodule has a file in the place of the folder.
    private static string? RepositoryAbove(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            var git = Path.Combine(above, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return above;
            }
        }

        return null;
    }
}
