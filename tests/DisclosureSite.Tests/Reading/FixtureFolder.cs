using System.Runtime.CompilerServices;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;

namespace DisclosureSite.Tests.Reading;

/// <summary>
/// The input folders kept in <c>Fixtures</c>. One with a <c>site.yml</c> of its own stands alone; any other is laid over
/// <c>Base</c>, a sound archive of one report, so that it holds nothing but its fault.
/// </summary>
internal static class FixtureFolder
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "Fixtures"));

    /// <summary>The names of the fixtures in <c>Good</c> or <c>Bad</c>.</summary>
    public static IEnumerable<string> Names(string kind) =>
        Directory.EnumerateDirectories(Path.Combine(Root, kind)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    /// <summary>The file that lists what is wrong with a fixture.</summary>
    public static string ExpectedFile(string kind, string name) => Path.Combine(Root, kind, name, "expected.txt");

    /// <summary>Makes the input folder of a fixture.</summary>
    public static string CopyTo(TemporaryFolder folder, string kind, string name)
    {
        var input = folder.Make("input");
        var own = Path.Combine(Root, kind, name, "input");
        if (!File.Exists(Path.Combine(own, "site.yml")))
        {
            Copy(Path.Combine(Root, "Base"), input);
        }

        Copy(own, input);
        return input;
    }

    /// <summary>Reads and checks an input folder as a build does, and prints what is wrong with it.</summary>
    public static (Archive Archive, string Printed) Read(string input)
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(input, includeDrafts: false, diagnostics);
        Checker.Check(archive, diagnostics);
        return (archive, string.Concat(diagnostics.Sorted().Select(diagnostic => $"{diagnostic}\n")));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in TemporaryFolder.FilesIn(from))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target, overwrite: true);
        }
    }

    private static string Here([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
