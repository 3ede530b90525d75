using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Browsing;

/// <summary>The browser that is on this machine, or that its own package manager installs: no test downloads one.</summary>
internal static class InstalledBrowser
{
    private const string AptGet = "/usr/bin/apt-get";

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

    /// <summary>
    /// The path of a Chromium, Chrome or Edge. On Debian and its kin, as root, Chromium and a Chinese font are installed where
    /// no browser is there. Null: none was found, and none can be installed.
    /// </summary>
    public static async Task<string?> FindOrInstallAsync()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (!File.Exists(AptGet) || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        await RunAsync("update", "--quiet", "--quiet");
        await RunAsync(
            "install", "--quiet", "--quiet", "--yes", "--no-install-recommends", "chromium", "fontconfig", "fonts-noto-cjk");
        return Find();
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(AptGet, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(OtherFolders);
        var candidates =
            from folder in folders
            from name in Names.Concat(NamesOnMac)
            select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return candidates.FirstOrDefault(File.Exists);
    }
}
