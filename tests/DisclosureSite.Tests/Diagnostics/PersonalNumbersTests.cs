using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Diagnostics;

public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("身份证11010519491231002X。", PersonalNumberKind.IdentityCard, "11010519491231002X", "110***********002X")]
    [InlineData("（１１０１０５１９４９１２３１００２ｘ）", PersonalNumberKind.IdentityCard, "１１０１０５１９４９１２３１００２ｘ", "110***********002X")]
    [InlineData("证号：110105 19491231 002X，", PersonalNumberKind.IdentityCard, "110105 19491231 002X", "110***********002X")]
    [InlineData("旧证110105491231002", PersonalNumberKind.IdentityCard, "110105491231002", "110********1002")]
    [InlineData("联系人手机13812345678，", PersonalNumberKind.Mobile, "13812345678", "138****5678")]
    [InlineData("+86 138-1234-5678", PersonalNumberKind.Mobile, "86 138-1234-5678", "138****5678")]
    [InlineData("8613812345678", PersonalNumberKind.Mobile, "8613812345678", "861******5678")]
    [InlineData("138 1234 5678", PersonalNumberKind.Mobile, "138 1234 5678", "138****5678")]
    [InlineData("2021-01-22 13812345678", PersonalNumberKind.Mobile, "13812345678", "138****5678")]
    [InlineData("账号6222020402000123453。", PersonalNumberKind.BankCard, "6222020402000123453", "622************3453")]
    [InlineData("卡号 6222 0204 0200 0123 453", PersonalNumberKind.BankCard, "6222 0204 0200 0123 453", "622************3453")]
    [InlineData("5105-1051-0510-5100", PersonalNumberKind.BankCard, "5105-1051-0510-5100", "510*********5100")]
    public void A_number_is_found_and_its_middle_masked(string text, PersonalNumberKind kind, string found, string masked)
    {
        var number = Assert.Single(PersonalNumbers.In(text));
        Assert.Equal((kind, found, masked), (number.Kind, text.Substring(number.Start, number.Length), number.Masked));
        Assert.Equal(text.Replace(found, masked, StringComparison.Ordinal), PersonalNumbers.Mask(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("联系电话0357-6522222，热线12345，客服400-810-8888")]
    [InlineData("统一社会信用代码91140926MA0GT5XR5N、11140926012345678J")]
    [InlineData("统一社会信用代码511409260121000494")]
    [InlineData("国办公开办函〔2021〕30号、晋政发〔2020〕13812345678号")]
    [InlineData("金额13812345678元、13812345678.25、￥13812345678、1,381,234,567")]
    [InlineData("http://www.example.gov.cn/t20210122_13812345678.html")]
    [InlineData("A13812345678、13812345678B、138123456789、1381234567")]
    [InlineData("110105194912310021")]
    [InlineData("110105194913310022")]
    [InlineData("110105491331002")]
    [InlineData("990105491231002")]
    [InlineData("6222020402000123454")]
    [InlineData("2020-01-01/2020-12-31 1591 2043 6729 680 9452")]
    [InlineData("0000000000000000000")]
    public void What_only_looks_like_one_is_none(string text)
    {
        Assert.Empty(PersonalNumbers.In(text));
        Assert.Equal(text, PersonalNumbers.Mask(text));
    }

    [Fact]
    public void Several_numbers_stand_beside_each_other()
    {
        const string text = "甲13812345678、乙13912345678 15912345678，证11010519491231002X";
        Assert.Equal("甲138****5678、乙139****5678 159****5678，证110***********002X", PersonalNumbers.Mask(text));
    }

    [Fact]
    public void Messages_never_quote_the_whole_number() =>
        Assert.StartsWith(
            "a.csv(1,1): error DS0242: “110***********002X”", DiagnosticCodes.NumberTooLarge.At(new SourcePlace("a.csv"), "11010519491231002X").ToString(), StringComparison.Ordinal);
}
