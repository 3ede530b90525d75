using System.CommandLine;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary><c>verify</c>: a site, or a copy of one, against its manifest of checksums.</summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    public static Command Create(CommandOptions options)
    {
        var command = new Command(Name, CommandTexts.VerifyCommand) { options.Site, options.Manifest };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(options.Site), parsed.GetValue(options.Manifest), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string folder, string? manifest, InvocationConfiguration console)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException(CommandTexts.NoSuchSite(Path.GetFullPath(folder)));
        }

        var believed = manifest ?? SiteVerification.ManifestOf(folder);
        if (!File.Exists(believed))
        {
            throw new UsageException(manifest is null ? CommandTexts.NoManifest(Path.GetFullPath(folder)) : CommandTexts.NoSuchFile(Path.GetFullPath(believed)));
        }

        var site = SiteVerification.Verify(folder, believed);
        if (site.FaultyLine is { } line)
        {
            console.Error.WriteLine(CommandTexts.FaultyManifest(believed, line));
            return ExitCodes.FaultyInput;
        }

        foreach (var fault in site.Faults)
        {
            console.Output.WriteLine(CommandTexts.SiteFault(fault));
        }

        console.Output.WriteLine(CommandTexts.Verified(site));
        console.Output.WriteLine(CommandTexts.ManifestHash(site.ManifestHash));
        return site.Faults.IsEmpty ? ExitCodes.Done : ExitCodes.FaultyInput;
    }
}
