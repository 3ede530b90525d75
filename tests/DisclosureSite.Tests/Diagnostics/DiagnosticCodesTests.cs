using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Diagnostics;

public sealed class DiagnosticCodesTests
{
    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.NotEmpty(DiagnosticCodes.All);
        Assert.All(DiagnosticCodes.All, kind => Assert.Matches("^DS0[1-9][0-9]{2}$", kind.Code));
        Assert.Equal(DiagnosticCodes.All.Length, DiagnosticCodes.All.Select(kind => kind.Code).Distinct().Count());
    }

    [Fact]
    public void Quoted_input_stays_on_one_line_and_hides_nothing()
    {
        var diagnostic = DiagnosticCodes.UnknownKey.At(new SourcePlace("a.yml", 2, 3), "tit\nle\u202E", "");
        Assert.Equal("a.yml(2,3): error DS0102: 不认识的项“tit le\\u202E”。请改正或删除这一项。", diagnostic.ToString());
    }
}
