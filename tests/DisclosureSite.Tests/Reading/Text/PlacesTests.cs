using DisclosureSite.Model;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Text;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("甲乙", 1, 1, 2)]
    [InlineData("甲\n乙", 2, 2, 1)]
    [InlineData("甲\r\n乙", 3, 2, 1)]
    [InlineData("甲\r乙", 2, 2, 1)]
    [InlineData("甲\r\n乙", 2, 1, 3)]
    [InlineData("甲\r\n", 3, 2, 1)]
    [InlineData("😀甲", 2, 1, 2)]
    [InlineData("甲", 9, 1, 2)]
    [InlineData("甲", -1, 1, 1)]
    public void Lines_and_columns_count_characters_from_1(string text, int index, int line, int column) =>
        Assert.Equal(new SourcePlace("a", line, column), Places.At("a", text, index));
}
