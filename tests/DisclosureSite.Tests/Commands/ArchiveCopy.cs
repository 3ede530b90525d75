using System.Runtime.CompilerServices;

namespace DisclosureSite.Tests.Commands;

/// <summary>The bundled archive and its theme in a temporary folder, free to be changed.</summary>
internal sealed class ArchiveCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A copy whose files were made in the repository's order, or in the opposite one.</summary>
    public ArchiveCopy(bool isReversed = false)
    {
        foreach (var name in (string[])["input", "theme"])
        {
            var files = TemporaryFolder.FilesIn(Path.Combine(RepositoryFolder(), name));
            foreach (var file in isReversed ? files.Reverse() : files)
            {
                var target = Path.Combine(folder[name], file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(RepositoryFolder(), name, file), target);
            }
        }
    }

    public string FullPath => folder.FullPath;

    public string Input => folder["input"];

    public string Theme => folder["theme"];

    public string Output => folder["output"];

    /// <summary>Replaces a text in a file of the archive, which must hold it.</summary>
    public void Edit(string file, string before, string after)
    {
        var path = Path.Combine(Input, file);
        var text = File.ReadAllText(path);
        Xunit.Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Leaves the four failing findings of Jingle without an explanation.</summary>
    public void RemoveExplanations()
    {
        var path = Path.Combine(Input, "reports/jingle/2020/report.md");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line =>
            line != "explanations:" && !line.StartsWith("  applications/", StringComparison.Ordinal)));
    }

    public void Dispose() => folder.Dispose();

    private static string RepositoryFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
