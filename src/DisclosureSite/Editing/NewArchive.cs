using System.Text;

namespace DisclosureSite.Editing;

/// <summary>The files of a new archive: it has no report yet, but all that a county needs to begin.</summary>
internal static class NewArchive
{
    private const string PackageEnding = ".nupkg";

    // Names that begin with a full stop, and folders, would be lost among the program's own files.
    private static readonly (string Resource, string Path)[] Templates =
    [
        ("site.yml", "input/site.yml"),
        ("about.md", "input/about.md"),
        ("glossary.yml", "input/glossary.yml"),
        ("agency.yml", "input/reports/example/agency.yml"),
        ("disclosure.yml", ".github/workflows/disclosure.yml"),
        ("gitattributes", ".gitattributes"),
        ("gitignore", ".gitignore"),
        ("pre-commit", "hooks/pre-commit"),
        ("preview.cmd", "preview.cmd"),
        ("README.md", "说明.md"),
    ];

    /// <summary>All of them: their paths, with <c>/</c>, and what stands in them.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        foreach (var (resource, path) in Templates)
        {
            yield return (path, Template(resource));
        }

        foreach (var (path, bytes) in BundledTheme.Files())
        {
            yield return ($"theme/{path}", bytes);
        }

        if (FindPackage() is { } package)
        {
            yield return ($"packages/{Path.GetFileName(package)}", File.ReadAllBytes(package));
        }
    }

    /// <summary>Whether this program was installed from a package, which then goes along with every new archive.</summary>
    public static bool HasPackage => FindPackage() is not null;

    // Windows reads batch files line by line and needs its own line ends; a checkout may have left either.
    private static byte[] Template(string resource)
    {
        using var reader = new StreamReader(typeof(NewArchive).Assembly.GetManifestResourceStream($"archive/{resource}")!);
        var lineEnd = resource.EndsWith(".cmd", StringComparison.Ordinal) ? "\r\n" : "\n";
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings(lineEnd));
    }

    // An installed tool lies in tools/<runtime>/any of its package, which is kept beside it under two names: a folder is a source of
    // packages only by the one with the version.
    private static string? FindPackage()
    {
        var program = AppContext.BaseDirectory;
        var package = Path.GetFullPath(Path.Combine(program, "..", "..", ".."));
        return File.Exists(Path.Combine(program, "DotnetToolSettings.xml")) && Directory.Exists(package)
            ? Directory.EnumerateFiles(package, "*" + PackageEnding).OrderByDescending(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault()
            : null;
    }
}
