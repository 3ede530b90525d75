namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The Nu HTML checker of the W3C, from the npm registry, run by the Java that is there.</summary>
internal static class HtmlValidator
{
    private const string Package = "vnu-jar@26.9.27";
    private static readonly string Archive = Path.Combine("node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>The path of its archive, installed when it is not there. Null: it cannot be had on this machine.</summary>
    public static async Task<string?> FindOrInstallAsync() =>
        NpmPackages.FindProgram("java") is not null && await NpmPackages.FindOrInstallAsync(Package, Archive, Package) is { } folder
            ? Path.Combine(folder, Archive)
            : null;

    /// <summary>Errors in the HTML files of a folder, each on a line; empty: there are none.</summary>
    public static async Task<string> CheckAsync(string archive, string folder)
    {
        var (exitCode, _, errors) = await NpmPackages.RunAsync(
            NpmPackages.FindProgram("java")!, "-Xss4m", "-jar", archive, "--skip-non-html", "--errors-only", "--format", "gnu", folder);
        return exitCode == 0 ? "" : errors.Length > 0 ? errors : $"The checker ended with {exitCode}.";
    }
}
