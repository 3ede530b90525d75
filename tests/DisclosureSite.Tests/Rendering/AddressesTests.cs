using DisclosureSite.Model;
using DisclosureSite.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("/", "/", "index.html")]
    [InlineData("/", "/jingle/2020/", "jingle/2020/index.html")]
    [InlineData("/jingle/2020/", "/", "../../index.html")]
    [InlineData("/jingle/2020/", "/jingle/2019/", "../2019/index.html")]
    [InlineData("/jingle/2020/", "/jingle/", "../index.html")]
    [InlineData("/jingle/2020/", "/jingle/2020/report.json", "report.json")]
    [InlineData("/jingle/2020/", "/jingle/2020/#a.b.c", "#a.b.c")]
    [InlineData("/jingle/2020/", "/jingle/2021/#a.b.c", "../2021/index.html#a.b.c")]
    [InlineData("/jing/2020/", "/jingle/2020/", "../../jingle/2020/index.html")]
    [InlineData("/indicators/x/", "/indicators/x.csv", "../x.csv")]
    public void Links_lead_from_page_to_page(string from, string to, string expected) =>
        Assert.Equal(expected, Addresses.Relative(from, to));

    [Fact]
    public void Figures_have_the_address_of_the_design() =>
        Assert.Equal("applications.received.total", Addresses.Anchor(new CellKey("applications", "received", "total")));

    [Fact]
    public void Labels_of_any_kind_make_valid_ids_that_never_meet()
    {
        string[] labels = ["a", "a b", "a.b", "a_b", "a\"b", "a<b>", "甲（乙）", "甲 乙", "_20_", "a\u00A0b", "𠀀", ""];
        var ids = labels.SelectMany(row => labels.Select(column => Addresses.Anchor(new CellKey("t", row, column)))).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(ids, id => id.Any(character => char.IsWhiteSpace(character) || character is '"' or '<' or '>' or '&'));
    }
}
