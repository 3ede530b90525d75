using DisclosureSite.Commands;
using DisclosureSite.Model;
using DisclosureSite.Serving;
using DisclosureSite.Tests.Commands;
using Xunit;

namespace DisclosureSite.Tests.Serving;

/// <summary>What the preview shows of a build, with what stands at each place.</summary>
public sealed class PreviewRemarksTests : IDisposable
{
    private readonly ArchiveCopy archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void Findings_that_are_explained_are_not_shown() =>
        Assert.Empty(PreviewRemarks.Of(SiteBuild.Check(archive.Input), archive.Input));

    [Fact]
    public void A_finding_quotes_its_cell_with_the_labels_of_row_and_column()
    {
        archive.RemoveExplanations();

        var remarks = PreviewRemarks.Of(SiteBuild.Check(archive.Input), archive.Input);

        Assert.Equal(4, remarks.Length);
        Assert.All(remarks, remark => Assert.Equal(PreviewRemarkKind.Finding, remark.Kind));
        Assert.Equal(
            ("reports/jingle/2020/applications.csv(2,18)", "applications/balance/individual", "一、本年新收政府信息公开申请数量，自然人：5"),
            (remarks[0].Place.ToString(), remarks[0].Title, remarks[0].Quote));
        Assert.Equal("（七）总计，总计：0", remarks[3].Quote);
    }

    [Fact]
    public void A_fault_quotes_its_cell_or_its_line()
    {
        archive.Edit("reports/jingle/2020/penalties.csv", "行政强制,75", "行政强制,约75");
        archive.Edit("reports/suqian/2023/report.md", "---\ntitle:", "---\npublishd: 2024-01-22\ntitle:");
        archive.Edit("reports/jingle/2020/licensing.csv", "行政许可,1751,+129,925", "行政许可,1751,\"+129,925");

        var remarks = PreviewRemarks.Of(SiteBuild.Check(archive.Input), archive.Input);

        Assert.Equal(
            [
                ("reports/jingle/2020/licensing.csv(2,11)", "行政许可,1751,\"+129,925"),
                ("reports/jingle/2020/penalties.csv(3,6)", "行政强制，上一年项目数量：约75"),
                ("reports/suqian/2023/report.md(2,1)", "publishd: 2024-01-22"),
            ],
            remarks.Where(remark => remark.Kind == PreviewRemarkKind.Error).Select(remark => (remark.Place.ToString(), remark.Quote)));
    }

    [Fact]
    public void A_report_that_waits_beside_its_place_is_told()
    {
        Directory.Move(Path.Combine(archive.Input, "reports/suqian/2024"), Path.Combine(archive.Input, "reports/suqian/.2024.staging.old"));

        var remark = Assert.Single(
            PreviewRemarks.Of(SiteBuild.Check(archive.Input), archive.Input), remark => remark.Kind == PreviewRemarkKind.Warning);

        Assert.Equal(("reports/suqian/2024(1,1)", "DS0454", null), (remark.Place.ToString(), remark.Title, remark.Quote));
        Assert.Equal(
            "“reports/suqian/.2024.staging.old”是一条中断的命令留下的文件夹，里面是 reports/suqian/2024 原来的内容，档案里因此没有这份报告。请把这个文件夹移回去，改名为 reports/suqian/2024。",
            remark.Message);
    }

    [Fact]
    public void What_cannot_be_read_is_not_quoted()
    {
        var quotes = new SourceQuotes(archive.Input);
        Assert.Null(quotes.At(new SourcePlace("reports/jingle/2020")));
        Assert.Null(quotes.At(new SourcePlace("reports/jingle/2020/nothing.csv")));
        Assert.Null(quotes.At(new SourcePlace("site.yml", 999)));
        Assert.Equal("政务微博，数量：空白", quotes.At(new SourcePlace("reports/jingle/2020/channels.csv", 3, 6)));
    }
}
