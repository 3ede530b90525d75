using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>Tools of others from the npm registry, kept in this user's cache.</summary>
internal static class NpmPackages
{
    /// <summary>The folder in which packages are installed, which is done when they are not. Null: they cannot be had on this machine.</summary>
    /// <param name="name">A name for the folder that changes with the versions.</param>
    /// <param name="file">A file below it by which it is known that they are there.</param>
    /// <param name="packages">The packages, with their versions.</param>
    public static async Task<string?> FindOrInstallAsync(string name, string file, params string[] packages)
    {
        var folder = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local
                ? local
                : Path.GetTempPath(),
            "disclosure-site-tests",
            name);
        if (!File.Exists(Path.Combine(folder, file)) && FindProgram("npm") is { } npm)
        {
            Directory.CreateDirectory(folder);
            await RunAsync(npm, ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", .. packages]);
        }

        return File.Exists(Path.Combine(folder, file)) ? folder : null;
    }

    /// <summary>A program on the path; null: it is not there.</summary>
    public static string? FindProgram(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + (program == "npm" ? ".cmd" : ".exe") : program))
            .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, params string[] arguments)
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
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, errors);
    }
}
