using System.Runtime.CompilerServices;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The clone that these tests were compiled in.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Folder { get; } = Root();

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
