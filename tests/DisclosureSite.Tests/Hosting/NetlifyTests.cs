using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DisclosureSite.Rendering.Data;
using Xunit;

namespace DisclosureSite.Tests.Hosting;

/// <summary><c>netlify.toml</c> is written by hand, and must say what the code says.</summary>
public sealed partial class NetlifyTests
{
    private static readonly string Configuration = File.ReadAllText(Path.Combine(Repository(), "netlify.toml")).ReplaceLineEndings("\n");

    [Fact]
    public void It_sends_the_same_headers_as_every_other_host()
    {
        var rules = Rule().Matches(Configuration)
            .Select(rule => (For: rule.Groups["for"].Value, Headers: Header().Matches(rule.Groups["values"].Value)
                .Select(header => (header.Groups["name"].Value, header.Groups["value"].Value))))
            .ToList();
        Assert.Equal(["/*", "/assets/*"], rules.Select(rule => rule.For));
        Assert.Equal(HostHeaders.OfEveryFile, rules[0].Headers);
        Assert.Equal([("Cache-Control", HostHeaders.CacheOfAssets)], rules[1].Headers);
    }

    [Fact]
    public void It_publishes_the_output_folder_and_leaves_redirects_to_the_site()
    {
        Assert.Contains("\n  publish = \"output\"\n", Configuration, StringComparison.Ordinal);
        Assert.DoesNotContain("[[redirects]]", Configuration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_command_is_sound_checks_before_it_builds_and_takes_the_sdk_from_global_json()
    {
        var command = Command().Match(Configuration).Groups["command"].Value;
        Assert.DoesNotContain('\\', command);
        Assert.Matches(@"(?s)set -e.*--jsonfile global\.json.*-- check\n.*-- build\n", command);
        Assert.True(File.Exists(Path.Combine(Repository(), "global.json")));
        Assert.Matches("\"version\": \"10\\.", await File.ReadAllTextAsync(Path.Combine(Repository(), "global.json"), TestContext.Current.CancellationToken));

        Assert.SkipWhen(OperatingSystem.IsWindows() || !File.Exists("/bin/bash"), "There is no /bin/bash on this machine.");
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-n", "-c", command]) { RedirectStandardError = true })!;
        var faults = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (bash.ExitCode, faults));
    }

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    [GeneratedRegex("""^\[\[headers\]\]\n  for = "(?<for>[^"]*)"\n  \[headers\.values\]\n(?<values>(?:    .*\n)*)""", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("""^    (?<name>[A-Za-z-]+) = "(?<value>.*)"$""", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex("\n  command = \"\"\"\n(?<command>.*?)\"\"\"", RegexOptions.Singleline)]
    private static partial Regex Command();
}
