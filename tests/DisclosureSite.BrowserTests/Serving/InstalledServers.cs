using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>
/// The web servers of this machine, or those of Debian's packages. What is not there is unpacked into a temporary folder, so that no
/// service is started and nothing stays; only Apache, whose libraries no other program brings, is installed, as a program without a service.
/// </summary>
internal sealed class InstalledServers : IDisposable
{
    private const string AptGet = "/usr/bin/apt-get";
    private const string ApacheModules = "/usr/lib/apache2/modules";
    private readonly DirectoryInfo unpacked = Directory.CreateTempSubdirectory("disclosure-servers-");

    private InstalledServers()
    {
    }

    /// <summary>Where Apache's modules lie.</summary>
    public static string ModulesOfApache => ApacheModules;

    /// <summary>nginx's module for files that Brotli has compressed beforehand; null: it is not there.</summary>
    public string? BrotliModuleOfNginx => Find("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");

    /// <summary>Looks for all servers and gets the missing ones, on Debian and its kin, as root.</summary>
    public static async Task<InstalledServers> FindOrInstallAsync()
    {
        var servers = new InstalledServers();
        List<string> missing = [];
        missing.AddRange(servers.ProgramOf(WebServerKind.Nginx) is null ? ["nginx", "libnginx-mod-http-brotli-static"] : []);
        missing.AddRange(servers.ProgramOf(WebServerKind.Caddy) is null ? ["caddy"] : []);
        var needsApache = servers.ProgramOf(WebServerKind.Apache) is null;
        if ((missing.Count == 0 && !needsApache) || !File.Exists(AptGet) || !Environment.IsPrivilegedProcess)
        {
            return servers;
        }

        await servers.RunAsync(AptGet, "update", "--quiet", "--quiet");
        if (needsApache)
        {
            await servers.RunAsync(AptGet, "install", "--quiet", "--quiet", "--yes", "--no-install-recommends", "apache2-bin");
        }

        foreach (var package in missing)
        {
            await servers.RunAsync(AptGet, "download", "--quiet", "--quiet", package);
        }

        foreach (var package in servers.unpacked.GetFiles("*.deb"))
        {
            await servers.RunAsync("dpkg-deb", "-x", package.FullName, servers.unpacked.FullName);
        }

        return servers;
    }

    /// <summary>The path of a server's program; null: it is not on this machine and cannot be had.</summary>
    public string? ProgramOf(WebServerKind kind) => kind switch
    {
        WebServerKind.Nginx => Find("usr/sbin/nginx"),
        WebServerKind.Apache => Find("usr/sbin/apache2"),
        WebServerKind.Caddy => Find("usr/bin/caddy"),
        WebServerKind.Python => OperatingSystem.IsWindows() ? null : OnPath("python3"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <inheritdoc/>
    public void Dispose() => unpacked.Delete(recursive: true);

    private string? Find(string path) =>
        new[] { "/" + path, Path.Combine(unpacked.FullName, path) }.FirstOrDefault(File.Exists);

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = unpacked.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
    }
}
