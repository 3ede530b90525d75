namespace DisclosureSite.BrowserTests.Serving;

/// <summary>Others' readers of JSON Schema and of Data Packages, from the npm registry, run by the Node.js that is there.</summary>
internal static class OpenDataTools
{
    private static readonly string[] Packages = ["ajv@8.20.0", "ajv-formats@3.0.1", "datapackage@1.1.10"];

    /// <summary>The folder in which they are installed, which is done when they are not. Null: they cannot be had on this machine.</summary>
    public static async Task<string?> FindOrInstallAsync() => NpmPackages.FindProgram("node") is null
        ? null
        : await NpmPackages.FindOrInstallAsync("open-data-1", Path.Combine("node_modules", "datapackage", "package.json"), Packages);

    /// <summary>What of a site's data does not hold to what is said of it, a line each, and at the end how much was read.</summary>
    public static async Task<string> CheckAsync(string folder, string site)
    {
        var script = Path.Combine(Repository.Folder, "tests", "DisclosureSite.BrowserTests", "Serving", "check-open-data.cjs");
        var (exitCode, output, errors) = await NpmPackages.RunAsync(NpmPackages.FindProgram("node")!, script, folder, site);
        return exitCode == 0 ? output.TrimEnd() : $"{output}{errors}The tools ended with {exitCode}.";
    }
}
