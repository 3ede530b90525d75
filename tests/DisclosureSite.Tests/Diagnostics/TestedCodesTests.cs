using System.Runtime.CompilerServices;
using DisclosureSite.Diagnostics;
using Xunit;

namespace DisclosureSite.Tests.Diagnostics;

public sealed class TestedCodesTests
{
    [Fact]
    public void Every_code_is_expected_by_a_test()
    {
        var tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, ".."));
        var written = string.Concat(
            Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(tests, "Fixtures"), "expected.txt", SearchOption.AllDirectories))
                .Select(File.ReadAllText));
        Assert.DoesNotContain(DiagnosticCodes.All, kind => !written.Contains(kind.Code, StringComparison.Ordinal));
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
