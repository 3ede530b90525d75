using DisclosureSite.Indexing;
using Xunit;

namespace DisclosureSite.Tests.Indexing;

/// <summary>How texts and queries are folded.</summary>
public sealed class TextFoldingTests
{
    [Theory]
    [MemberData(nameof(FoldingCases.All), MemberType = typeof(FoldingCases))]
    public void Texts_fold(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void What_is_folded_stays()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var folded = TextFolding.Fold(((char)code).ToString());
            Assert.Equal(folded, TextFolding.Fold(folded));
        }
    }
}
