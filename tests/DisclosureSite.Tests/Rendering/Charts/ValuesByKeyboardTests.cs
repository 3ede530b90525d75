using DisclosureSite.Benchmarks.Synthetic;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering.Charts;

/// <summary>Values that a small chart has no room for are reached by keyboard; where all of them stand, nothing is in the way.</summary>
public sealed class ValuesByKeyboardTests
{
    [Theory]
    [InlineData(3, false)]
    [InlineData(6, true)]
    public void Points_whose_values_do_not_stand_there_are_links(int years, bool areLinks)
    {
        using var folder = new TemporaryFolder();
        SyntheticArchive.Write(folder.FullPath, 1, years);
        var archive = ArchiveReader.Read(folder.FullPath, includeDrafts: false, new DiagnosticList());
        var page = RenderedSite.Of(archive).Page($"{archive.Agencies[0].Slug}/index.html");

        var points = page.QuerySelectorAll("svg.small .point");
        Assert.NotEmpty(points);
        var hidden = points.Where(point => !point.ClassList.Contains("shown")).ToList();
        Assert.Equal(areLinks, hidden.Count > 0);
        Assert.All(hidden, point => Assert.NotNull(point.QuerySelector("a[href]")));
        Assert.Equal(areLinks, points.Any(point => point.QuerySelector("a[href]") is not null));
    }
}
