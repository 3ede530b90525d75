using System.Runtime.CompilerServices;
using System.Text.Json;
using DisclosureSite.Commands;
using DisclosureSite.Model;
using Json.Schema;
using Xunit;

namespace DisclosureSite.Tests.Commands;

/// <summary>The reports of a check that hosting services and tools read.</summary>
public sealed class CheckReportTests : IDisposable
{
    private readonly ArchiveCopy archive = new();
    private readonly TemporaryFolder repository = new();

    public void Dispose()
    {
        archive.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Faults_and_findings_are_annotations_from_the_repositorys_root_gravest_first()
    {
        Break();
        var input = MoveInto("100%, 年报:档案");

        var run = CommandRun.Of("check", "--report", "github", "--input", input);

        Assert.Equal(1, run.ExitCode);
        var lines = run.Output.Split('\n');
        Assert.StartsWith(
            "::error file=100%25%2C 年报%3A档案/input/reports/suqian/2023/report.md,line=2,col=1,title=DS0102::不认识的项“publishd”，是不是“published”。",
            lines[0],
            StringComparison.Ordinal);
        Assert.StartsWith(
            "::notice file=100%25%2C 年报%3A档案/input/reports/jingle/2020/applications.csv,line=2,col=18,title=applications/balance/individual::静乐县人民政府 2020年：",
            lines[1],
            StringComparison.Ordinal);
        Assert.Contains("说明：原文 100%25，", lines[1], StringComparison.Ordinal);
        Assert.Equal(6, lines.Count(line => line.StartsWith("::", StringComparison.Ordinal)) + 1);
        Assert.Contains("文件错误 1 个，提醒 0 个。\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_check_annotates_an_unexplained_failure_as_an_error()
    {
        archive.RemoveExplanations();
        Directory.CreateDirectory(Path.Combine(archive.FullPath, ".git"));

        var strict = CommandRun.Of("check", "--strict", "--report", "github", "--input", archive.Input);
        var lenient = CommandRun.Of("check", "--report", "github", "--input", archive.Input);

        const string place = " file=input/reports/jingle/2020/applications.csv,line=2,col=18,title=applications/balance/individual::";
        Assert.Equal((1, CommandTexts.StrictFails + "\n"), (strict.ExitCode, strict.Error));
        Assert.StartsWith("::error" + place, strict.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (lenient.ExitCode, lenient.Error));
        Assert.StartsWith("::warning" + place, lenient.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annotation_stays_one_line_whatever_its_texts_hold()
    {
        var remark = new CheckRemark(
            "a", "a:b,c%0A\n", "warning", new SourcePlace("静乐,1:2\r.csv", 3, 4), "一：二，50%\r\n::error::三", Rule: null, Explanation: null);

        Assert.Equal(
            "::warning file=input/静乐%2C1%3A2%0D.csv,line=3,col=4,title=a%3Ab%2Cc%250A%0A::一：二，50%25%0D%0A::error::三",
            GitHubAnnotations.Line(remark, RepositoryPaths.Of(MoveInto(""))));
    }

    [Fact]
    public void Without_a_repository_paths_begin_with_the_archives_folder()
    {
        var folder = repository.Make("input");
        Assert.Equal("input/a.csv", RepositoryPaths.Of(folder).Of(new SourcePlace("a.csv")));
        Assert.Equal("input", RepositoryPaths.Of(folder).Of(new SourcePlace(".")));
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        Assert.Equal("a.csv", RepositoryPaths.Of(folder).Of(new SourcePlace("a.csv")));
        Assert.Equal(".", RepositoryPaths.Of(folder).Of(new SourcePlace(".")));
    }

    [Fact]
    public void Faults_and_findings_are_sarif()
    {
        Break();
        var input = MoveInto("100%, 年报:档案");

        var run = CommandRun.Of("check", "--report", "sarif", "--input", input);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        AssertIsSarif(json.RootElement);
        var sarif = json.RootElement.GetProperty("runs")[0];
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = sarif.GetProperty("results");
        Assert.Equal(
            ["DS0102", "applications/balance", "applications/results"],
            rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("不认识的项“…”…。请改正或删除这一项。", TextOf(rules[0], "shortDescription"));
        Assert.Equal("本年新收与上年结转之和，等于办理结果总计与结转下年度之和。", TextOf(rules[1], "shortDescription"));
        Assert.StartsWith("依据：国办公开办函〔2019〕60号", TextOf(rules[1], "help"), StringComparison.Ordinal);
        Assert.Equal(5, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));

        var fault = results[0];
        Assert.Equal("error", fault.GetProperty("level").GetString());
        Assert.Equal(
            ("100%25%2C%20%E5%B9%B4%E6%8A%A5%3A%E6%A1%A3%E6%A1%88/input/reports/suqian/2023/report.md", 2, 1), PlaceOf(fault));
        var finding = results[1];
        Assert.Equal("note", finding.GetProperty("level").GetString());
        Assert.StartsWith("静乐县人民政府 2020年：不符合", TextOf(finding, "message"), StringComparison.Ordinal);
        Assert.Equal("原文 100%，\n照录。", finding.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void An_archive_without_a_fault_is_sarif_too()
    {
        archive.RemoveExplanations();
        archive.Edit("reports/jingle/2020/applications.csv", "（七）总计,0,0,0,0,0,0,0", "（七）总计,5,0,0,0,0,0,5");

        var run = CommandRun.Of("check", "--strict", "--report", "sarif", "--input", archive.Input);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        AssertIsSarif(json.RootElement);
        Assert.Equal(0, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    private static void AssertIsSarif(JsonElement json)
    {
        var schema = JsonSchema.FromText(File.ReadAllText(SchemaFile()));
        var judged = schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(judged.IsValid, JsonSerializer.Serialize(judged));
    }

    private static string? TextOf(JsonElement owner, string name) => owner.GetProperty(name).GetProperty("text").GetString();

    private static (string?, int, int) PlaceOf(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        return (
            place.GetProperty("artifactLocation").GetProperty("uri").GetString(),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32());
    }

    // One fault, and a finding whose explanation holds what must be escaped.
    private void Break()
    {
        archive.Edit("reports/suqian/2023/report.md", "---\ntitle:", "---\npublishd: 2024-01-22\ntitle:");
        archive.Edit(
            "reports/jingle/2020/report.md",
            "applications/balance/individual: 原文（七）总计一行自然人栏印为 0，而本年新收 5 件、予以公开 5 件、结转 0 件；按各分项相加应为 5。本站照原文刊载。",
            "applications/balance/individual: \"原文 100%，\\n照录。\"");
    }

    // The archive as a folder of a git repository.
    private string MoveInto(string folder)
    {
        repository.Make(".git");
        var target = Path.Combine(repository.Make(folder), "input");
        Directory.Move(archive.Input, target);
        return target;
    }

    private static string SchemaFile([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Fixtures", "Schemas", "sarif-2.1.0.json");
}
