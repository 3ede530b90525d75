using System.Collections.Immutable;
using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>A site that the program has built, in a temporary folder.</summary>
internal sealed class BuiltSite : IDisposable
{
    private const int ReportPages = 3;
    private readonly DirectoryInfo work;

    private BuiltSite(DirectoryInfo work, string input, string root, string folder)
    {
        this.work = work;
        Input = input;
        Root = root;
        Folder = folder;
        Pages =
        [
            .. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        PagesOfEachKind =
        [
            .. Pages.Select(page => new FileInfo(Path.Combine(folder, page)))
                .GroupBy(file => KindOf(file.FullName), StringComparer.Ordinal)
                .SelectMany(kind => kind.OrderByDescending(file => file.Length).Take(kind.Key == "report" ? ReportPages : 1))
                .Select(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The archive's input folder.</summary>
    public string Input { get; }

    /// <summary>The folder that a server would show at its root.</summary>
    public string Root { get; }

    /// <summary>Where it stands on the disk: below that root, in a folder that is named like its path.</summary>
    public string Folder { get; }

    /// <summary>The paths of all its pages: <c>jingle/2020/index.html</c>.</summary>
    public ImmutableArray<string> Pages { get; }

    /// <summary>
    /// One page of each kind, the largest, for it shows most of what its kind can show; of reports a few, for they differ. A page's kind is the template that it says
    /// it was made with, so that a new kind of page is among them without being named here.
    /// </summary>
    public ImmutableArray<string> PagesOfEachKind { get; }

    /// <summary>The bundled archive as a site.</summary>
    /// <param name="basePath">The path under which it will stand, with slashes at both ends.</param>
    /// <param name="options">Further options of the program.</param>
    /// <exception cref="InvalidOperationException">The program did not end well; its words are the message.</exception>
    public static Task<BuiltSite> BuildBundledArchiveAsync(string basePath, params string[] options) =>
        BuildAsync(Directory.CreateTempSubdirectory("disclosure-browser-"), Path.Combine(Repository.Folder, "input"), basePath, options);

    /// <summary>An invented archive as a site.</summary>
    /// <param name="write">Writes it as an input folder.</param>
    /// <exception cref="InvalidOperationException">The program did not end well; its words are the message.</exception>
    public static Task<BuiltSite> BuildInventedArchiveAsync(Action<string> write)
    {
        var work = Directory.CreateTempSubdirectory("disclosure-browser-");
        var input = Path.Combine(work.FullName, "input");
        write(input);
        return BuildAsync(work, input, "/", []);
    }

    /// <inheritdoc/>
    public void Dispose() => work.Delete(recursive: true);

    private static async Task<BuiltSite> BuildAsync(DirectoryInfo work, string input, string basePath, string[] options)
    {
        var root = Path.Combine(work.FullName, "output");
        var folder = Path.Combine(root, basePath.Trim('/'));
        using var program = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "disclosure.dll"), "build",
                "--input", input, "--theme", Path.Combine(Repository.Folder, "theme"),
                "--output", folder, "--base-path", basePath, .. options,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        return program.ExitCode == 0
            ? new BuiltSite(work, input, root, folder)
            : throw new InvalidOperationException($"The build ended with {program.ExitCode}:\n{await output}{await errors}");
    }

    private static string KindOf(string file)
    {
        const string Mark = "<body class=\"page-";
        var body = File.ReadLines(file).First(line => line.StartsWith(Mark, StringComparison.Ordinal));
        return new string([.. body.Skip(Mark.Length).TakeWhile(character => character is not ('"' or ' '))]);
    }
}
