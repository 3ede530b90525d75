using System.Diagnostics;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>
/// The web servers of this machine, or those of Debian's packages. What is not there is unpacked into this user's cache, so that no
/// service is started; only Apache, whose libraries no other program brings, is installed, as a program without a service.
/// </summary>
internal sealed class InstalledServers
{
    private const string AptGet = "/usr/bin/apt-get";
    private const string Nginx = "usr/sbin/nginx";
    private const string ApacheModules = "/usr/lib/apache2/modules";

    private readonly string unpacked = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local
            ? local
            : Path.GetTempPath(),
        "disclosure-site-tests",
        "servers");

    private InstalledServers()
    {
    }

    /// <summary>Where Apache's modules lie.</summary>
    public static string ModulesOfApache => ApacheModules;

    /// <summary>The module of this very nginx for files that Brotli has compressed beforehand; null: it is not there.</summary>
    public string? BrotliModuleOfNginx =>
        ProgramOf(WebServerKind.Nginx)?.Replace(Nginx, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so", StringComparison.Ordinal) is { } module
        && File.Exists(module)
            ? module
            : null;

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

        Directory.CreateDirectory(servers.unpacked);
        await servers.RunAsync(AptGet, "update", "--quiet", "--quiet");
        if (needsApache)
        {
            await servers.RunAsync(AptGet, "install", "--quiet", "--quiet", "--yes", "--no-install-recommends", "apache2-bin");
        }

        foreach (var package in missing)
        {
            await servers.RunAsync(AptGet, "download", "--quiet", "--quiet", package);
        }

        foreach (var package in Directory.GetFiles(servers.unpacked, "*.deb"))
        {
            await servers.RunAsync("dpkg-deb", "-x", package, servers.unpacked);
            File.Delete(package);
        }

        return servers;
    }

    /// <summary>The path of a server's program; null: it is not on this machine and cannot be had.</summary>
    public string? ProgramOf(WebServerKind kind) => kind switch
    {
        WebServerKind.Nginx => Find(Nginx),
        WebServerKind.Apache => Find("usr/sbin/apache2"),
        WebServerKind.Caddy => Find("usr/bin/caddy"),
        WebServerKind.Python => OperatingSystem.IsWindows() ? null : OnPath("python3"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string? Find(string path) =>
        new[] { "/" + path, Path.Combine(unpacked, path) }.FirstOrDefault(File.Exists);

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = unpacked,
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
