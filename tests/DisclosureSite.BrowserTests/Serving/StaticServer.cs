using DisclosureSite.Rendering.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>A plain host of static files under a path, with the headers that hosts are told to send.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private StaticServer(WebApplication application, Uri root)
    {
        this.application = application;
        Root = root;
    }

    /// <summary>The address of the home page, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Serves a folder on a free port of this machine.</summary>
    /// <param name="folder">The built site.</param>
    /// <param name="basePath">Where it stands, with slashes at both ends.</param>
    public static async Task<StaticServer> StartAsync(string folder, string basePath)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();

        var application = builder.Build();
        var requestPath = basePath.TrimEnd('/');
        var files = new PhysicalFileProvider(folder);
        application.Use((context, next) =>
        {
            foreach (var (name, value) in HostHeaders.OfEveryFile)
            {
                context.Response.Headers[name] = value;
            }

            return next(context);
        });
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = requestPath });
        application.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = requestPath,
            ServeUnknownFileTypes = true,
            ContentTypeProvider = ContentTypes(),
        });
        application.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });

        await application.StartAsync();
        return new StaticServer(application, new Uri(new Uri(application.Urls.Single()), basePath));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".html"] = "text/html; charset=utf-8";
        return types;
    }
}
