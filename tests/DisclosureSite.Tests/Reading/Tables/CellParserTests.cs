using System.Globalization;
using CsCheck;
using DisclosureSite.Reading.Tables;
using Xunit;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class CellParserTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("+129", "129")]
    [InlineData("＋129", "129")]
    [InlineData("-48", "-48")]
    [InlineData("−48", "-48")]
    [InlineData("－48", "-48")]
    [InlineData("–48", "-48")]
    [InlineData("- 48", "-48")]
    [InlineData("１２０", "120")]
    [InlineData("72701.2578", "72701.2578")]
    [InlineData("７．５", "7.5")]
    [InlineData("5.00", "5")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("999999999999999.999999", "999999999999999.999999")]
    [InlineData("000000000000000000001", "1")]
    [InlineData("1,234", "1234")]
    [InlineData("1，234，567", "1234567")]
    [InlineData("12 345", "12345")]
    [InlineData("12\u00A0345", "12345")]
    [InlineData("１，２３４．５", "1234.5")]
    [InlineData("-1,234.56", "-1234.56")]
    [InlineData("  5  ", "5")]
    [InlineData("\u30005\n", "5")]
    public void Numbers_are_read_as_printed(string text, string expected)
    {
        var content = CellParser.Parse(text);
        Assert.Equal(CellFault.None, content.Fault);
        Assert.Equal(expected, content.Value?.ToString(CultureInfo.InvariantCulture));
        Assert.Null(content.Unit);
    }

    [Theory]
    [InlineData("1591万元", "1591", "万元")]
    [InlineData("251000元", "251000", "元")]
    [InlineData("5件", "5", "件")]
    [InlineData("5 件", "5", "件")]
    [InlineData("1,234.5　万元", "1234.5", "万元")]
    [InlineData("75篇次", "75", "篇次")]
    [InlineData("12（元）", "12", "元")]
    [InlineData("99.5％", "99.5", "%")]
    [InlineData("3公里", "3", "公里")]
    public void A_unit_may_follow(string text, string value, string unit)
    {
        var content = CellParser.Parse(text);
        Assert.Equal(new CellContent(CellFault.None, decimal.Parse(value, CultureInfo.InvariantCulture), unit), content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("－")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("--")]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("无")]
    [InlineData(" 不适用 ")]
    public void Signs_for_nothing_are_not_reported(string text) => Assert.Equal(CellContent.NotReported, CellParser.Parse(text));

    [Theory]
    [InlineData("五")]
    [InlineData("约5件")]
    [InlineData("5、6")]
    [InlineData("5+6")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("5,")]
    [InlineData("+")]
    [InlineData("--5")]
    [InlineData("1.2.3")]
    [InlineData("1.5E+10")]
    [InlineData("=SUM(A1:A2)")]
    [InlineData("#REF!")]
    [InlineData("无数据")]
    [InlineData("5件（其中网上3件）")]
    [InlineData("见附件说明，共计三十五件以上")]
    public void Text_is_no_number(string text) => Assert.Equal(CellFault.NotANumber, CellParser.Parse(text).Fault);

    [Theory]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData("1,2345")]
    [InlineData("0,123")]
    [InlineData("1,234 567")]
    [InlineData("1 2")]
    [InlineData("12,34.5万元")]
    public void Thousands_separators_separate_thousands(string text) =>
        Assert.Equal(CellFault.WrongThousands, CellParser.Parse(text).Fault);

    [Theory]
    [InlineData("1000000000000000")]
    [InlineData("-1000000000000000")]
    [InlineData("1,000,000,000,000,000")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void Numbers_end_below_ten_to_the_fifteenth(string text) =>
        Assert.Equal(CellFault.TooLarge, CellParser.Parse(text).Fault);

    [Theory]
    [InlineData("0.1234567")]
    [InlineData("0.30000000000000004")]
    [InlineData("1.0000000")]
    public void Six_decimals_are_the_most(string text) =>
        Assert.Equal(CellFault.TooManyDecimals, CellParser.Parse(text).Fault);

    [Fact]
    public void Every_number_reads_back_however_it_is_printed()
    {
        var numbers = Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 999_999], Gen.Int[0, 6], Gen.Bool, (integer, decimals, scale, negative) =>
        {
            var value = integer + (decimals % (decimal)Math.Pow(10, scale) / (decimal)Math.Pow(10, scale));
            return negative ? -value : value;
        });
        Gen.Select(numbers, Gen.Bool, Gen.Bool, Gen.OneOf("", "件", " 万元", "　元")).Sample((value, grouped, wide, unit) =>
        {
            var printed = value.ToString(grouped ? "#,##0.######" : "0.######", CultureInfo.InvariantCulture) + unit;
            printed = wide ? string.Concat(printed.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)) : printed;
            var content = CellParser.Parse(printed);
            return content.Fault == CellFault.None && content.Value == value && content.Unit == (unit.Length == 0 ? null : unit.Trim());
        });
    }

    [Fact]
    public void No_text_makes_it_fail() =>
        Gen.String[Gen.Char["0123456789０９+-−—,，.．/ \u3000万元件无()（）%eE=#\0\uD800"], 0, 40].Sample(text => CellParser.Parse(text).Fault >= CellFault.None);
}
