namespace DisclosureSite.BrowserTests.Browsing;

/// <summary>The browser that is on this machine: nothing is downloaded for a test.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] OtherFolders =
    [
        "/Applications/Google Chrome.app/Contents/MacOS",
        "/Applications/Microsoft Edge.app/Contents/MacOS",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application"),
    ];

    private static readonly string[] NamesOnMac = ["Google Chrome", "Microsoft Edge"];

    /// <summary>The path of a Chromium, Chrome or Edge; null: none was found.</summary>
    public static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(OtherFolders);
        var candidates =
            from folder in folders
            from name in Names.Concat(NamesOnMac)
            select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return candidates.FirstOrDefault(File.Exists);
    }
}
