using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Model;

public sealed class DiagnosticOrderTests
{
    [Fact]
    public void Faults_are_listed_by_file_line_column_and_each_once()
    {
        var list = new DiagnosticList();
        list.Add(DiagnosticCodes.UnknownKey, new SourcePlace("b.yml", 1, 1), "x", "");
        list.Add(DiagnosticCodes.UnknownKey, new SourcePlace("a.yml", 10, 1), "x", "");
        list.Add(DiagnosticCodes.UnknownKey, new SourcePlace("a.yml", 9, 5), "x", "");
        list.Add(DiagnosticCodes.UnknownKey, new SourcePlace("a.yml", 9, 4), "y", "");
        list.Add(DiagnosticCodes.UnknownKey, new SourcePlace("a.yml", 9, 4), "y", "");

        Assert.Equal(
            ["a.yml(9,4)", "a.yml(9,5)", "a.yml(10,1)", "b.yml(1,1)"],
            list.Sorted().Select(diagnostic => diagnostic.Place.ToString()));
        Assert.True(list.HasErrors);
    }
}
