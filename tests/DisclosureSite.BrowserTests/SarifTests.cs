using System.Globalization;
using DisclosureSite.BrowserTests.Serving;
using DisclosureSite.Commands;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>The report of <c>check</c> for hosting services, as the standard's own checker reads it.</summary>
public sealed class SarifTests
{
    private const string Missing = "Checking SARIF needs Linux, and npm once to install the checker; they were not found, or npm could not.";

    [Fact]
    public async Task The_report_of_faults_and_findings_holds_to_the_standard()
    {
        var validator = await SarifValidator.FindOrInstallAsync();
        Assert.SkipWhen(validator is null, Missing);

        var found = await SarifValidator.CheckAsync(validator!, Report());

        Assert.Contains("Analysis completed successfully", found, StringComparison.Ordinal);
        Assert.DoesNotContain("SARIF1", found, StringComparison.Ordinal);
        Assert.DoesNotContain(": error", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_does_not_hold_would_have_been_noticed()
    {
        var validator = await SarifValidator.FindOrInstallAsync();
        Assert.SkipWhen(validator is null, Missing);

        var found = await SarifValidator.CheckAsync(
            validator!, Report().Replace("\"startLine\": ", "\"startLine\": -", StringComparison.Ordinal));

        Assert.Contains(": error SARIF1", found, StringComparison.Ordinal);
    }

    // The bundled archive, whose findings are explained, with a fault.
    private static string Report()
    {
        var work = Directory.CreateTempSubdirectory("disclosure-sarif-");
        try
        {
            var input = Path.Combine(work.FullName, "input");
            FolderCopy.Make(Path.Combine(Repository.Folder, "input"), input);
            var table = Path.Combine(input, "reports", "suqian", "2024", "applications.csv");
            File.WriteAllText(table, File.ReadAllText(table) + "没有这一行,1\n");
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var errors = new StringWriter(CultureInfo.InvariantCulture);
            Assert.Equal(1, CommandLine.Run(["check", "--report", "sarif", "--input", input], output, errors, terminal: null));
            var report = output.ToString();
            Assert.Contains("\"startLine\": ", report, StringComparison.Ordinal);
            Assert.Contains("applications/balance", report, StringComparison.Ordinal);
            return report;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
