using DisclosureSite.Reading.Tables;
using Xunit;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class LabelTextTests
{
    [Theory]
    [InlineData("1.属于国家秘密")]
    [InlineData("1、属于国家秘密")]
    [InlineData("1．属于国家秘密")]
    [InlineData("（1）属于国家秘密")]
    [InlineData("(1)属于国家秘密")]
    [InlineData("(1)、属于国家秘密")]
    [InlineData("1) 属于国家秘密")]
    [InlineData("①属于国家秘密")]
    [InlineData("⑴属于国家秘密")]
    [InlineData("⒈属于国家秘密")]
    [InlineData("一、属于国家秘密")]
    [InlineData("（一）属于 国家\r\n秘密")]
    [InlineData("㈠属于国家秘密")]
    [InlineData("三、（一）属于国家秘密")]
    public void Numbering_is_taken_off_whatever_its_form(string label)
    {
        Assert.Equal("属于国家秘密", LabelText.Of(label).Key);
        Assert.Equal(1, LabelText.Of(label).Number);
    }

    [Theory]
    [InlineData("12345热线", "12345热线")]
    [InlineData("1.5倍以上", "1.5倍以上")]
    [InlineData("三公经费", "三公经费")]
    [InlineData("（一）", "(一)")]
    [InlineData("一、", "一,")]
    [InlineData("十二、会议", "会议")]
    [InlineData("二十一．会议", "会议")]
    public void Numbers_that_belong_to_the_label_stay(string label, string key) => Assert.Equal(key, LabelText.Of(label).Key);

    [Theory]
    [InlineData("3.危及“三安全一稳定”")]
    [InlineData("3.危及\"三安全一稳定\"")]
    [InlineData("3.危及‘三安全一稳定’")]
    [InlineData("3.危及「三安全一稳定」")]
    [InlineData("3.危及『三安全一稳定』")]
    [InlineData("3.危及《三安全一稳定》")]
    [InlineData("3.危及〈三安全一稳定〉")]
    [InlineData("3.危及｢三安全一稳定｣")]
    [InlineData("3.危及﹁三安全一稳定﹂")]
    [InlineData("3.危及〝三安全一稳定〞")]
    [InlineData("3.危及«三安全一稳定»")]
    [InlineData("3.危及‹三安全一稳定›")]
    [InlineData("3.危及„三安全一稳定‟")]
    [InlineData("3.危及＂三安全一稳定＂")]
    [InlineData("3．危及三安全一稳定")]
    public void Quotes_of_any_kind_are_one(string label) => Assert.Equal("危及三安全一稳定", LabelText.Of(label).Key);

    [Theory]
    [InlineData("本年收费金额（单位：万元）", "本年收费金额", "万元")]
    [InlineData("本年收费金额(元)", "本年收费金额", "元")]
    [InlineData("本年收费金额【单位:亿元】", "本年收费金额", "亿元")]
    [InlineData("本年收费金额（单位：元）（注：含减免）", "本年收费金额(注:含减免)", "元")]
    [InlineData("本年收费金额（不含减免，单位：元）", "本年收费金额", "元")]
    [InlineData("数量（单位：头）", "数量", "头")]
    [InlineData("占比（％）", "占比", "%")]
    [InlineData("现行有效件数（历史累计）", "现行有效件数(历史累计)", null)]
    [InlineData("第二十条 第（一）项", "第二十条第(一)项", null)]
    public void A_unit_in_brackets_is_taken_off(string label, string key, string? unit)
    {
        Assert.Equal(key, LabelText.Of(label).Key);
        Assert.Equal(unit, LabelText.Of(label).Unit);
    }

    [Theory]
    [InlineData("现行有效件数（历史累计）", "现行有效件数")]
    [InlineData("部分公开（区分处理的，只计这一情形（注：旧））：", "部分公开")]
    [InlineData("其他（甲）（乙）", "其他")]
    [InlineData("总计 注：含上年结转", "总计")]
    [InlineData("（注）", "(注)")]
    public void Notes_behind_a_label_can_be_left_out(string label, string shortened) =>
        Assert.Equal(shortened, LabelText.Of(label).Short);

    [Fact]
    public void Widths_cases_and_marks_are_folded() =>
        Assert.Equal("abc12(x),y.-", LabelText.Of("ＡｂＣ １２［Ｘ］、Y。—").Key);
}
