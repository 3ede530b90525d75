using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using Xunit;

namespace DisclosureSite.Tests.Reading.Formats;

public sealed class FormatCatalogTests
{
    private readonly DiagnosticList diagnostics = new();

    [Fact]
    public void Each_year_has_its_built_in_format()
    {
        var catalog = FormatCatalog.Of(BuiltInFormats.Load(), [], diagnostics);

        Assert.Null(catalog.For(new ReportYear(2007)));
        Assert.Equal(
            ["cn-gov-2014", "cn-gov-2014", "cn-gov-2019", "cn-gov-2019", "cn-gov-2021", "cn-gov-2021"],
            new[] { 2008, 2018, 2019, 2020, 2021, 2999 }.Select(year => catalog.For(new ReportYear(year))!.Id));
        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void A_format_of_the_archive_replaces_a_built_in_one_of_the_same_id()
    {
        var own = Format("old", 2000, 2010, "formats/old.yml");
        var catalog = FormatCatalog.Of([Format("old", 2000, 2005, "x"), Format("new", 2006, null, "y")], [own], diagnostics);

        Assert.Same(own, catalog.Find("old"));
        Assert.Equal(["old", "new"], catalog.All.Select(format => format.Id));
        Assert.Null(catalog.Find("other"));
        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void A_format_of_the_archive_goes_before_the_built_in_ones()
    {
        var catalog = FormatCatalog.Of([Format("new", 2006, null, "y")], [Format("own", 2010, 2012, "formats/own.yml")], diagnostics);

        Assert.Equal(["new", "own", "own", "new"], new[] { 2009, 2010, 2012, 2013 }.Select(year => catalog.For(new ReportYear(year))!.Id));
    }

    [Fact]
    public void A_format_that_applies_only_by_name_is_found_only_by_name()
    {
        var own = Format("own", 2010, null, "formats/own.yml") with { IsOnlyByName = true };
        var catalog = FormatCatalog.Of([Format("new", 2006, null, "y")], [own], diagnostics);

        Assert.Equal("new", catalog.For(new ReportYear(2015))!.Id);
        Assert.Same(own, catalog.Find("own"));
    }

    [Fact]
    public void Two_formats_of_the_archive_cannot_share_a_year()
    {
        FormatCatalog.Of([], [Format("b", 2012, null, "formats/b.yml"), Format("a", 2010, 2014, "formats/a.yml")], diagnostics);

        Assert.Equal(
            ["formats/b.yml(1,1): error DS0620: 2012年同时适用“a”和“b”两个格式。请调整年份，或者给其中一个加上 only-by-name: true。"],
            diagnostics.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Two_formats_of_the_archive_cannot_share_an_id()
    {
        FormatCatalog.Of([], [Format("a", 2012, null, "formats/b.yml"), Format("a", 2010, 2011, "formats/a.yml")], diagnostics);

        Assert.Equal(
            ["formats/b.yml(1,1): error DS0621: 格式“a”重复，formats/a.yml 里已经有了。请换一个名称。"],
            diagnostics.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    private static Format Format(string id, int first, int? last, string file) => new()
    {
        Id = id,
        Title = id,
        FirstYear = new ReportYear(first),
        LastYear = last is { } year ? new ReportYear(year) : null,
        Tables = [],
        Place = new SourcePlace(file),
    };
}
