using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DisclosureSite.Tests.Commands;
using Xunit;
using YamlDotNet.Serialization;

namespace DisclosureSite.Tests.Hosting;

/// <summary>The workflows of this repository and of a new archive: what is proposed is checked, and only the main branch is published.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Files =
        [".github/workflows/disclosure.yml", "src/DisclosureSite/Editing/NewArchive/disclosure.yml"];

    public static TheoryData<string> Workflows => [.. Files];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void What_is_proposed_may_read_and_only_the_main_branch_publishes(string file)
    {
        var workflow = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(Read(file));
        Assert.Equal(["push", "pull_request"], Map(workflow["on"]).Keys);
        Assert.Equal([new("contents", "read")], Map(workflow["permissions"]));
        var jobs = Map(workflow["jobs"]);
        Assert.Equal(["check", "publish"], jobs.Keys);
        Assert.DoesNotContain("permissions", Map(jobs["check"]).Keys);
        Assert.Equal("check", Map(jobs["publish"])["needs"]);
        Assert.Equal(
            "github.event_name == 'push' && github.ref_name == github.event.repository.default_branch && vars.PAGES == 'true'",
            Map(jobs["publish"])["if"]);
        Assert.Equal(["contents", "pages", "id-token"], Map(Map(jobs["publish"])["permissions"]).Keys);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Its_commands_are_the_programs(string file)
    {
        var commands = Program().Matches(Read(file)).Select(command => command.Groups["arguments"].Value.Trim()).ToList();
        Assert.Equal(3, commands.Count);
        Assert.Matches("^check .*--report github$", commands[0]);
        Assert.Equal("build", commands[1]);
        Assert.Equal("build --base-path \"${{ steps.pages.outputs.base_path }}/\"", commands[2]);
        foreach (var option in commands.SelectMany(command => command.Split(' ')).Where(word => word.StartsWith("--", StringComparison.Ordinal)))
        {
            Assert.Contains(option, CommandRun.Of("check", "--help").Output + CommandRun.Of("build", "--help").Output, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, object> Map(object node) =>
        ((Dictionary<object, object>)node).ToDictionary(entry => (string)entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string Read(string file, [CallerFilePath] string thisFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", file));

    [GeneratedRegex(@"^ +run: (?:\.disclosure/disclosure|dotnet run --project src/DisclosureSite --configuration Release --)(?<arguments>.*)$", RegexOptions.Multiline)]
    private static partial Regex Program();
}
