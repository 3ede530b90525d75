using System.Collections.Immutable;
using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>A site that the program has built, in a temporary folder.</summary>
internal sealed class BuiltSite : IDisposable
{
    private readonly DirectoryInfo work;

    private BuiltSite(DirectoryInfo work, string folder)
    {
        this.work = work;
        Folder = folder;
        Pages =
        [
            .. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Where it stands on the disk.</summary>
    public string Folder { get; }

    /// <summary>The paths of all its pages: <c>jingle/2020/index.html</c>.</summary>
    public ImmutableArray<string> Pages { get; }

    /// <summary>One page of each kind, and every report: reports differ in what they show.</summary>
    public IEnumerable<string> PagesOfEachKind => Pages.GroupBy(KindOf).SelectMany(kind => kind.Key == "*/*/" ? [.. kind] : kind.Take(1));

    /// <summary>The bundled archive as a site.</summary>
    /// <param name="basePath">The path under which it will stand, with slashes at both ends.</param>
    /// <exception cref="InvalidOperationException">The program did not end well; its words are the message.</exception>
    public static async Task<BuiltSite> BuildBundledArchiveAsync(string basePath)
    {
        var work = Directory.CreateTempSubdirectory("disclosure-browser-");
        var folder = Path.Combine(work.FullName, "output");
        using var program = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "disclosure.dll"), "build",
                "--input", Path.Combine(Repository.Folder, "input"), "--theme", Path.Combine(Repository.Folder, "theme"),
                "--output", folder, "--base-path", basePath,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        return program.ExitCode == 0
            ? new BuiltSite(work, folder)
            : throw new InvalidOperationException($"The build ended with {program.ExitCode}:\n{await output}{await errors}");
    }

    /// <inheritdoc/>
    public void Dispose() => work.Delete(recursive: true);

    private static string KindOf(string page)
    {
        var parts = page.Split('/');
        return parts switch
        {
            ["indicators" or "years", _, _] => $"{parts[0]}/*/",
            [_, var year, _] when year.All(char.IsAsciiDigit) => "*/*/",
            [_, _, "changes", _] => "*/*/changes/",
            _ => page,
        };
    }
}
