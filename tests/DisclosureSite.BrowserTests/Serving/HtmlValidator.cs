using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The Nu HTML checker of the W3C, from the npm registry, run by the Java that is there.</summary>
internal static class HtmlValidator
{
    private const string Package = "vnu-jar@26.9.27";

    /// <summary>The path of its archive in this user's cache, installed when it is not there. Null: it cannot be had on this machine.</summary>
    public static async Task<string?> FindOrInstallAsync()
    {
        var cache = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local
                ? local
                : Path.GetTempPath(),
            "disclosure-site-tests",
            Package);
        var archive = Path.Combine(cache, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (Find("java") is null)
        {
            return null;
        }

        if (!File.Exists(archive) && Find("npm") is { } npm)
        {
            Directory.CreateDirectory(cache);
            await RunAsync(npm, "install", "--prefix", cache, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", Package);
        }

        return File.Exists(archive) ? archive : null;
    }

    /// <summary>Errors in the HTML files of a folder, each on a line; empty: there are none.</summary>
    public static async Task<string> CheckAsync(string archive, string folder)
    {
        var (exitCode, output) = await RunAsync(
            Find("java")!, "-Xss4m", "-jar", archive, "--skip-non-html", "--errors-only", "--format", "gnu", folder);
        return exitCode == 0 ? "" : output.Length > 0 ? output : $"The checker ended with {exitCode}.";
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + (program == "npm" ? ".cmd" : ".exe") : program))
            .FirstOrDefault(File.Exists);

    private static async Task<(int ExitCode, string Errors)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }
}
