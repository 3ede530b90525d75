using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>A real web server with the snippet of <c>HOSTING.md</c>, in which only names, folders and ports are replaced.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private const string FolderInSnippets = "/srv/disclosure";
    private const string HostInSnippets = "www.example.gov.cn";
    private const int Attempts = 200;

    private readonly DirectoryInfo work;
    private readonly Process process;
    private readonly StringBuilder log = new();

    private WebServer(DirectoryInfo work, Process process, Uri root)
    {
        this.work = work;
        this.process = process;
        Root = root;
    }

    /// <summary>The address of the home page, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Whether it can send what is compressed with Brotli.</summary>
    public bool KnowsBrotli { get; private init; } = true;

    /// <summary>Starts a server on a free port of this machine and waits until it answers.</summary>
    /// <param name="servers">Where its program is.</param>
    /// <param name="kind">Which one.</param>
    /// <param name="site">The site.</param>
    /// <param name="basePath">Where it stands, with slashes at both ends.</param>
    /// <exception cref="InvalidOperationException">It does not start; its words are the message.</exception>
    public static async Task<WebServer> StartAsync(InstalledServers servers, WebServerKind kind, BuiltSite site, string basePath)
    {
        var work = Directory.CreateTempSubdirectory("disclosure-server-");
        var port = FreePort();
        var start = kind switch
        {
            WebServerKind.Nginx => Nginx(servers, work.FullName, Snippet("nginx", site, basePath), port),
            WebServerKind.Apache => Apache(servers, work.FullName, Snippet("apache", site, basePath), port),
            WebServerKind.Caddy => Caddy(servers, work.FullName, Snippet("caddy", site, basePath), port),
            _ => new ProcessStartInfo(
                servers.ProgramOf(kind)!, ["-m", "http.server", "--bind", "127.0.0.1", "--directory", site.Root, $"{port}"]),
        };
        start.WorkingDirectory = work.FullName;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var server = new WebServer(work, Process.Start(start)!, new Uri($"http://127.0.0.1:{port}{basePath}"))
        {
            KnowsBrotli = kind is not WebServerKind.Nginx || servers.BrotliModuleOfNginx is not null,
        };
        await server.WaitAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        work.Delete(recursive: true);
    }

    private static string Snippet(string language, BuiltSite site, string basePath)
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Folder, "HOSTING.md")).ReplaceLineEndings("\n");
        var mark = $"```{language}\n";
        var begin = guide.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)]
            .Replace(FolderInSnippets, site.Root, StringComparison.Ordinal)
            .Replace("/404.html", basePath + "404.html", StringComparison.Ordinal);
    }

    private static ProcessStartInfo Nginx(InstalledServers servers, string work, string snippet, int port)
    {
        snippet = snippet.Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal);
        var module = "";
        if (servers.BrotliModuleOfNginx is { } brotli)
        {
            module = $"load_module {brotli};\n";
            snippet = snippet.Replace("# brotli_static on;", "brotli_static on;", StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(work, "snippet.conf"), snippet);
        File.WriteAllText(
            Path.Combine(work, "nginx.conf"),
            $$"""
            {{module}}daemon off;
            pid {{work}}/nginx.pid;
            worker_processes 1;
            events {}
            http {
                access_log off;
                client_body_temp_path {{work}}/body;
                proxy_temp_path {{work}}/proxy;
                fastcgi_temp_path {{work}}/fastcgi;
                uwsgi_temp_path {{work}}/uwsgi;
                scgi_temp_path {{work}}/scgi;
                include {{work}}/snippet.conf;
            }

            """);
        return new ProcessStartInfo(
            servers.ProgramOf(WebServerKind.Nginx)!, ["-p", work, "-e", "stderr", "-c", Path.Combine(work, "nginx.conf")]);
    }

    private static ProcessStartInfo Apache(InstalledServers servers, string work, string snippet, int port)
    {
        File.WriteAllText(
            Path.Combine(work, "snippet.conf"), snippet.Replace("<VirtualHost *:80>", $"<VirtualHost *:{port}>", StringComparison.Ordinal));
        var modules = new[] { "mpm_event", "authz_core", "dir", "mime", "headers", "rewrite" }
            .Select(module => $"LoadModule {module}_module {InstalledServers.ModulesOfApache}/mod_{module}.so\n");
        var types = File.Exists("/etc/mime.types") ? "/etc/mime.types" : "/dev/null";
        File.WriteAllText(
            Path.Combine(work, "apache.conf"),
            $"""
            {string.Concat(modules)}ServerRoot {work}
            DefaultRuntimeDir {work}
            PidFile {work}/apache.pid
            Listen 127.0.0.1:{port}
            ServerName localhost
            User www-data
            Group www-data
            ErrorLog /dev/stderr
            TypesConfig {types}
            Include {work}/snippet.conf

            """);
        return new ProcessStartInfo(
            servers.ProgramOf(WebServerKind.Apache)!, ["-D", "FOREGROUND", "-f", Path.Combine(work, "apache.conf")]);
    }

    private static ProcessStartInfo Caddy(InstalledServers servers, string work, string snippet, int port)
    {
        var file = Path.Combine(work, "Caddyfile");
        File.WriteAllText(
            file, "{\n\tadmin off\n}\n" + snippet.Replace($"{HostInSnippets} {{", $"http://127.0.0.1:{port} {{", StringComparison.Ordinal));
        var start = new ProcessStartInfo(servers.ProgramOf(WebServerKind.Caddy)!, ["run", "--config", file, "--adapter", "caddyfile"]);
        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = start.Environment["XDG_DATA_HOME"] = work;
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync()
    {
        process.StandardInput.Close();
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var attempt = 0; attempt < Attempts && !process.HasExited; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Root.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        await DisposeAsync();
        string said;
        lock (log)
        {
            said = log.ToString();
        }

        throw new InvalidOperationException($"The server does not answer at {Root}:\n{said}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log)
        {
            log.Append(CultureInfo.InvariantCulture, $"{line.Data}\n");
        }
    }
}
