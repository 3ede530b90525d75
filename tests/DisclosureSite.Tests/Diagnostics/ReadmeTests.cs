using System.Runtime.CompilerServices;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Diagnostics;

public sealed class ReadmeTests
{
    private const string Begin = "<!-- diagnostics: this table is made from the code; DISCLOSURE_UPDATE=1 dotnet test writes it -->\n";
    private const string End = "<!-- /diagnostics -->";

    [Fact]
    public void The_readme_lists_every_diagnostic()
    {
        var path = Path.Combine(RepositoryRoot(), "README.md");
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.InRange(start, Begin.Length, end);

        var expected = Table();
        if (Environment.GetEnvironmentVariable("DISCLOSURE_UPDATE") == "1")
        {
            File.WriteAllText(path, readme[..start] + expected + readme[end..]);
            return;
        }

        Assert.Equal(expected, readme[start..end]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| code | | fault |\n|---|---|---|\n");
        foreach (var kind in DiagnosticCodes.All)
        {
            var severity = kind.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            table.Append('|').Append(' ').Append(kind.Code).Append(" | ").Append(severity).Append(" | ").Append(kind.Summary).Append(" |\n");
        }

        return table.ToString();
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
