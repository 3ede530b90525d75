using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DisclosureSite.Serving;

/// <summary>Serves the previewed site to this machine alone, as a host of static files would, with the site's own policy.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    private readonly PreviewSite site;
    private readonly WebApplication application;

    public PreviewServer(PreviewSite site, int port)
    {
        this.site = site;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Logging.ClearProviders();
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>Where to open it, once it is started.</summary>
    public string Address =>
        application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

    /// <summary>Begins to serve.</summary>
    /// <exception cref="PortInUseException">Another program listens on the port.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new PortInUseException(exception);
        }
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        response.Headers.CacheControl = "no-store";

        // Another site's page must not read the preview by giving its own name this address.
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            await AnswerAsync(context, StatusCodes.Status403Forbidden, "text/plain; charset=utf-8", PreviewTexts.ForeignHost);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        await (request.Path.Value switch
        {
            PreviewPage.StylePath => AnswerAsync(context, StatusCodes.Status200OK, ContentTypes.Of(PreviewPage.StylePath), PreviewPage.Style),
            PreviewPage.ScriptPath => AnswerAsync(context, StatusCodes.Status200OK, ContentTypes.Of(PreviewPage.ScriptPath), PreviewPage.Script),
            PreviewPage.WaitPath => AnswerWhenLaterAsync(context),
            var address => AnswerFileAsync(context, address ?? "/"),
        });
    }

    private async Task AnswerWhenLaterAsync(HttpContext context)
    {
        _ = int.TryParse(context.Request.Query["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var isLater = await site.WaitForLaterAsync(version, LongestWait, context.RequestAborted);
        await AnswerAsync(
            context, StatusCodes.Status200OK, ContentTypes.Of(PreviewPage.WaitPath), $"previewWait({(isLater ? "true" : "false")});\n");
    }

    private async Task AnswerFileAsync(HttpContext context, string address)
    {
        var state = site.Current;
        if (!site.Exists)
        {
            await AnswerAsync(
                context, StatusCodes.Status503ServiceUnavailable, ContentTypes.Of(".html"), PreviewPage.WithoutSite(state));
            return;
        }

        var status = StatusCodes.Status200OK;
        var path = ServedFile.Find(site.Folder, address);
        if (path is null)
        {
            if (ServedFile.IsFolderWithoutSlash(site.Folder, address))
            {
                context.Response.Redirect(context.Request.Path.Add("/").ToUriComponent());
                return;
            }

            status = StatusCodes.Status404NotFound;
            path = ServedFile.Find(site.Folder, "/404.html");
        }

        if (path is null)
        {
            await AnswerAsync(context, status, "text/plain; charset=utf-8", PreviewTexts.NotFound);
        }
        else if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            await AnswerAsync(context, status, ContentTypes.Of(path), PreviewPage.Complete(await File.ReadAllTextAsync(path), state, address));
        }
        else
        {
            await using var file = File.OpenRead(path);
            context.Response.StatusCode = status;
            context.Response.ContentType = ContentTypes.Of(path);
            context.Response.ContentLength = file.Length;
            if (HttpMethods.IsGet(context.Request.Method))
            {
                await file.CopyToAsync(context.Response.Body, context.RequestAborted);
            }
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
