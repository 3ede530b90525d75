using System.Reflection;
using DisclosureSite.Model;
using Mono.Cecil;
using NetArchTest.Rules;
using Xunit;

namespace DisclosureSite.Tests;

/// <summary>
/// What must never happen. Each rule is also held against <c>Architecture/</c>, where types of this test program break it, so
/// that a rule that finds nothing any more is noticed.
/// </summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Stages = ["Reading", "Checking", "Deriving", "Rendering", "Indexing", "Writing"];

    private static readonly string[] AboveTheStages = ["Commands", "Editing", "Exporting", "Importing", "Serving"];

    private static readonly Assembly App = typeof(SiteBuild).Assembly;

    [Fact]
    public void The_model_references_nothing_but_the_runtime()
    {
        Assert.Empty(ReferencesBesideTheRuntime(typeof(Archive).Assembly));
        Assert.Contains("DisclosureSite.Model", ReferencesBesideTheRuntime(App));
    }

    [Fact]
    public void No_stage_uses_another_or_what_lies_above_it()
    {
        Assert.Empty(UsesAcrossStages(App, "DisclosureSite"));
        Assert.Equal(
            [
                "DisclosureSite.Tests.Architecture.Checking.UsesCommands",
                "DisclosureSite.Tests.Architecture.Deriving.UsesReading",
            ],
            UsesAcrossStages(typeof(ArchitectureTests).Assembly, "DisclosureSite.Tests.Architecture"));
    }

    [Fact]
    public void Diagnostics_use_no_stage()
    {
        Assert.Empty(Uses(App, "DisclosureSite.Diagnostics", [.. Stages.Concat(AboveTheStages).Select(stage => "DisclosureSite." + stage)]));
    }

    [Fact]
    public void Only_writing_changes_files()
    {
        // The preview's folder holds its own output folder; what is in that, Writing has written.
        var calls = Calls(App, ChangesFiles);
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Matches(@"^DisclosureSite\.(Writing\.\w+|Serving\.PreviewSite) ", call));
        Assert.Equal(
            [
                "DisclosureSite.Tests.Architecture.Rendering.ChangesFiles System.IO.Directory.CreateDirectory",
                "DisclosureSite.Tests.Architecture.Rendering.ChangesFiles System.IO.File.WriteAllText",
                "DisclosureSite.Tests.Architecture.Rendering.ChangesFiles System.IO.FileStream..ctor",
                "DisclosureSite.Tests.Architecture.Rendering.ChangesFiles System.IO.FileSystemInfo.Delete",
            ],
            ViolatorsCalls(ChangesFiles));
    }

    [Fact]
    public void No_clock_culture_chance_or_machine_reaches_the_site()
    {
        Assert.All(Calls(App, DependsOnTheMachine), call => Assert.Matches(@"^DisclosureSite\.(Commands|Serving)\.", call));
        Assert.Empty(Calls(typeof(Archive).Assembly, DependsOnTheMachine));
        Assert.Equal(
            [
                "DisclosureSite.Tests.Architecture.Reading.DependsOnTheMachine System.DateTime.get_Now",
                "DisclosureSite.Tests.Architecture.Reading.DependsOnTheMachine System.Environment.get_NewLine",
                "DisclosureSite.Tests.Architecture.Reading.DependsOnTheMachine System.Globalization.CultureInfo.get_CurrentCulture",
                "DisclosureSite.Tests.Architecture.Reading.DependsOnTheMachine System.Guid.NewGuid",
                "DisclosureSite.Tests.Architecture.Reading.DependsOnTheMachine System.Random.Next",
                "DisclosureSite.Tests.Architecture.Reading.DependsOnTheMachine System.Random.get_Shared",
            ],
            ViolatorsCalls(DependsOnTheMachine));
    }

    private static IEnumerable<string> ReferencesBesideTheRuntime(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<string> UsesAcrossStages(Assembly assembly, string root) =>
        Stages.SelectMany(stage => Uses(
            assembly, $"{root}.{stage}", [.. Stages.Except([stage]).Concat(AboveTheStages).Select(other => $"{root}.{other}")]))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Uses(Assembly assembly, string user, string[] used) =>
        Types.InAssembly(assembly).That().ResideInNamespace(user).ShouldNot().HaveDependencyOnAny(used).GetResult()
            .FailingTypeNames ?? [];

    private static bool ChangesFiles(MethodReference method) => method.DeclaringType.FullName switch
    {
        "System.IO.File" => StartsWithAny(
            method.Name, "Append", "Copy", "Create", "Decrypt", "Delete", "Encrypt", "Move", "Open", "Replace", "Set", "Write")
            && method.Name is not ("OpenRead" or "OpenText" or "OpenHandle"),
        "System.IO.Directory" => StartsWithAny(method.Name, "Create", "Delete", "Move", "Set"),
        "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo" =>
            StartsWithAny(method.Name, "Append", "Copy", "Create", "Delete", "Move", "Open", "Replace", "set_")
            && method.Name is not ("OpenRead" or "OpenText"),
        "System.IO.FileStream" => method.Name == ".ctor",
        "System.IO.StreamWriter" => method.Name == ".ctor" && method.Parameters[0].ParameterType.FullName == "System.String",
        "System.IO.RandomAccess" => StartsWithAny(method.Name, "Set", "Write"),
        "System.IO.Path" => method.Name == "GetTempFileName",
        "System.Diagnostics.Process" => method.Name == "Start",
        _ => false,
    };

    private static bool DependsOnTheMachine(MethodReference method) => method.DeclaringType.FullName switch
    {
        "System.DateTime" or "System.DateTimeOffset" => method.Name is "get_Now" or "get_UtcNow" or "get_Today",
        "System.TimeProvider" => method.Name == "get_System",
        "System.TimeZoneInfo" => method.Name == "get_Local",

        // How many threads there are decides how fast a build is, not what it makes; iterators ask for their thread.
        "System.Environment" => method.Name is not ("get_ProcessorCount" or "get_CurrentManagedThreadId"),
        "System.Globalization.CultureInfo" =>
            method.Name is "get_CurrentCulture" or "get_CurrentUICulture" or "get_InstalledUICulture",
        "System.Guid" => method.Name is "NewGuid" or "CreateVersion7",
        "System.Random" => true,
        "System.IO.Path" => method.Name is "GetTempPath" or "GetTempFileName" or "GetRandomFileName",
        _ => false,
    };

    private static bool StartsWithAny(string name, params string[] beginnings) =>
        Array.Exists(beginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<string> ViolatorsCalls(Func<MethodReference, bool> isForbidden) =>
        Calls(typeof(ArchitectureTests).Assembly, isForbidden)
            .Where(call => call.StartsWith("DisclosureSite.Tests.Architecture.", StringComparison.Ordinal));

    /// <summary>Who calls what, each once: <c>Caller Called.Method</c>. Types inside a type, lambdas too, count as that type.</summary>
    private static string[] Calls(Assembly assembly, Func<MethodReference, bool> isForbidden)
    {
        using var definition = AssemblyDefinition.ReadAssembly(assembly.Location);
        var calls =
            from type in definition.MainModule.GetTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let called = instruction.Operand as MethodReference
            where called is not null && isForbidden(called)
            select $"{Outermost(type).FullName} {called.DeclaringType.FullName}.{called.Name}";
        return [.. calls.Distinct().Order(StringComparer.Ordinal)];
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
