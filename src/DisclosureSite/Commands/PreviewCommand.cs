using System.CommandLine;
using System.Diagnostics;
using DisclosureSite.Serving;

namespace DisclosureSite.Commands;

/// <summary><c>preview</c>: shows the site on this machine and keeps it up with its files.</summary>
internal static class PreviewCommand
{
    public static Command Create(CommandOptions options)
    {
        var command = new Command("preview", CommandTexts.PreviewCommand) { options.Input, options.Theme, options.Port };
        command.SetAction((parsed, cancellation) => RunAsync(
            SourceFolders.Existing(parsed, options.Input),
            SourceFolders.Theme(parsed, options.Theme),
            parsed.GetValue(options.Port),
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string input, string theme, int port, InvocationConfiguration console, CancellationToken cancellation)
    {
        using var site = new PreviewSite(
            folder => new SiteBuild(new BuildSettings(input, theme, folder, BasePath: "/", IsPreview: true)).Run(progress: null),
            result => PreviewRemarks.Of(result, input));
        using var changes = new SourceChanges(input, theme);
        await using var server = new PreviewServer(site, port);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (PortInUseException)
        {
            throw new UsageException(CommandTexts.PreviewPortInUse(port));
        }

        Build(site, console);
        console.Output.WriteLine(CommandTexts.PreviewReady(server.Address));
        try
        {
            while (true)
            {
                await changes.WaitAsync(cancellation);
                console.Output.WriteLine(CommandTexts.PreviewBuilding);
                Build(site, console);
            }
        }
        catch (OperationCanceledException)
        {
            console.Output.WriteLine(CommandTexts.PreviewEnded);
            return ExitCodes.Done;
        }
    }

    private static void Build(PreviewSite site, InvocationConfiguration console)
    {
        var start = Stopwatch.GetTimestamp();
        site.Build();
        DiagnosticLines.Write(site.Current.Diagnostics, console.Error);
        if (site.Current.Failure is { } failure)
        {
            console.Error.WriteLine(failure);
        }

        console.Output.WriteLine(site.Current.IsUpToDate
            ? CommandTexts.PreviewBuilt(Stopwatch.GetElapsedTime(start))
            : site.Exists ? CommandTexts.PreviewKeepsOld : CommandTexts.PreviewHasNothing);
    }
}
