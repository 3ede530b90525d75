namespace DisclosureSite.BrowserTests.Serving;

/// <summary>Microsoft's own checker of SARIF, from the npm registry, which brings the standard's schema and rules beyond it.</summary>
internal static class SarifValidator
{
    private static readonly string Program = Path.Combine("node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    /// <summary>The program, which is installed when it is not. Null: it cannot be had on this machine.</summary>
    public static async Task<string?> FindOrInstallAsync()
    {
        if (!OperatingSystem.IsLinux()
            || await NpmPackages.FindOrInstallAsync("sarif-1", Program, "@microsoft/sarif-multitool-linux@5.7.0") is not { } folder)
        {
            return null;
        }

        // No script of a package is run, not even the one that would do this.
        var program = Path.Combine(folder, Program);
        File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);
        return program;
    }

    /// <summary>What it says of a file: its rules are <c>SARIF1…</c> for what the standard forbids, and <c>SARIF2…</c> for advice.</summary>
    public static async Task<string> CheckAsync(string program, string sarif)
    {
        var file = Path.Combine(Path.GetTempPath(), $"disclosure-{Guid.NewGuid():N}.sarif");
        try
        {
            await File.WriteAllTextAsync(file, sarif);
            var (_, output, errors) = await NpmPackages.RunAsync(program, "validate", file);
            return output + errors;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
