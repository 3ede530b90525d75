using System.IO.Compression;
using System.Text;
using DisclosureSite.Commands;
using DisclosureSite.Tests.Commands;
using Xunit;

namespace DisclosureSite.Tests.Checking;

/// <summary>What must not go out with a report, from its files to the exit code.</summary>
public sealed class PrivacyCheckTests : IDisposable
{
    private readonly ArchiveCopy archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_number_in_the_narrative_is_a_warning_and_a_failure_with_strict()
    {
        archive.Edit("reports/jingle/2020/report.md", "静乐县依照", "负责人身份证号11010519491231002X、手机13812345678。静乐县依照");

        var run = Check();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "reports/jingle/2020/report.md(16,1): warning DS0901: 正文里有身份证号码“110***********002X”。请删去或遮住；确实应当公开的，请在 report.md 的 explanations 里写明“privacy/identity-card/report.md: 原因”。\n"
            + "reports/jingle/2020/report.md(16,1): warning DS0902: 正文里有手机号码“138****5678”。请删去或换成办公电话；确实应当公开的，请在 report.md 的 explanations 里写明“privacy/mobile/report.md: 原因”。\n",
            run.Error);

        var strict = Check("--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.EndsWith(CommandTexts.StrictFails + "\n", strict.Error, StringComparison.Ordinal);
        Assert.StartsWith("::error ", Check("--strict", "--report", "github").Output, StringComparison.Ordinal);
        Assert.StartsWith("::warning ", Check("--report", "github").Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandRun.Of("build", "--strict", "--input", archive.Input, "--theme", archive.Theme, "--output", archive.Output).ExitCode);
        Assert.False(Directory.Exists(archive.Output));
    }

    [Theory]
    [InlineData("privacy/mobile")]
    [InlineData("privacy/mobile/report.md")]
    public void An_explanation_vouches_for_it(string key)
    {
        archive.Edit("reports/jingle/2020/report.md", "静乐县依照", "值班手机13812345678。静乐县依照");
        archive.Edit("reports/jingle/2020/report.md", "explanations:\n", $"explanations:\n  {key}: 值班手机，已对外公布。\n");
        var run = Check("--strict");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("privacy/mobile/applications.csv", "privacy/mobile/applications.csv”没有对应的内容。")]
    [InlineData("privacy/mobil", "privacy/mobil”没有对应的内容，是不是“privacy/mobile”。")]
    public void An_explanation_of_something_else_vouches_for_nothing(string key, string message)
    {
        archive.Edit("reports/jingle/2020/report.md", "静乐县依照", "值班手机13812345678。静乐县依照");
        archive.Edit("reports/jingle/2020/report.md", "explanations:\n", $"explanations:\n  {key}: 原因\n");
        var lines = Check().Error.Split('\n');
        Assert.StartsWith("reports/jingle/2020/report.md(7,3): warning DS0908: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(message, lines[0], StringComparison.Ordinal);
        Assert.Contains("DS0902", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_corrections_and_names_of_attachments_are_looked_through_too()
    {
        archive.Edit("reports/jingle/2020/channels.csv", "其他方式,680", "其他方式（联系13812345678）,680");
        archive.Edit("reports/jingle/2020/procurement.csv", "1591万元", "13812345678元");
        archive.Edit("reports/jingle/2020/applications.csv", "2.重复申请,0", "2.重复申请,13812345678");
        Attach("名单6222020402000123453.txt", Encoding.UTF8.GetBytes("名单"));

        Assert.Equal(
            [
                "reports/jingle/2020/applications.csv(18,8): DS0902 表格里有手机号码“138****5678”",
                "reports/jingle/2020/attachments/名单6222020402000123453.txt(1,1): DS0903 附件的文件名里有银行卡号“622************3453”",
                "reports/jingle/2020/channels.csv(5,1): DS0902 表格里有手机号码“138****5678”",
            ],
            Warnings());
    }

    [Fact]
    public void Names_comments_and_changes_in_an_attachment_are_told()
    {
        Attach("原件.docx", Office(
            ("docProps/core.xml", Core("张三丰", "静乐县人民政府办公室")),
            ("word/document.xml", Word("<w:ins w:author=\"李四光\"/><w:del w:author=\"张三丰\"/><w:p/>")),
            ("word/comments.xml", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:author=\"王五\"/></w:comments>")));
        Attach("统计表.xlsx", Office(
            ("docProps/core.xml", Core("Administrator", "openpyxl")),
            ("xl/comments1.xml", "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>赵六</author></authors><commentList><comment/><comment/></commentList></comments>")));

        Assert.Equal(
            [
                "reports/jingle/2020/attachments/原件.docx(1,1): DS0904 附件的文档属性、批注或修订里留有人名：“张三丰”、“李四光”、“王五”",
                "reports/jingle/2020/attachments/原件.docx(1,1): DS0905 附件里有 1 处批注，读者打开就能看到",
                "reports/jingle/2020/attachments/原件.docx(1,1): DS0906 附件里有 2 处修订痕迹，改掉的文字读者也能看到",
                "reports/jingle/2020/attachments/统计表.xlsx(1,1): DS0904 附件的文档属性、批注或修订里留有人名：“赵六”",
                "reports/jingle/2020/attachments/统计表.xlsx(1,1): DS0905 附件里有 2 处批注，读者打开就能看到",
            ],
            Warnings());

        archive.Edit(
            "reports/jingle/2020/report.md",
            "explanations:\n",
            "explanations:\n  privacy/names: 本人同意公开。\n  privacy/comments: 批注是表格的填写说明。\n  privacy/changes/attachments/原件.docx: 修订是正式文本的一部分。\n");
        Assert.Equal((0, ""), (Check("--strict").ExitCode, Check("--strict").Error));
    }

    [Fact]
    public void A_pdf_tells_its_author_and_its_comments_however_they_are_written()
    {
        var packed = Zlib("<</Author<FEFF674E56DB5149>/Producer(x)>> <</Type/Annot/Subtype/Highlight>>");
        Attach("一.pdf", Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<</Author (Zhang \\(San\\)\\040Feng) /Title (x)>>\nendobj\n2 0 obj\n<</Type /Annot /Subtype /Text>>\nendobj\n<</Subtype/Link>> <</Subtype/Type1>>"));
        Attach("二.pdf", [.. Encoding.ASCII.GetBytes("%PDF-1.7\n3 0 obj\n<</Type/ObjStm/N 2/First 8/Filter/FlateDecode>>\nstream\r\n"), .. packed, .. Encoding.ASCII.GetBytes("\nendstream")]);
        Attach("三.pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n<dc:creator><rdf:Seq><rdf:li>宋七</rdf:li></rdf:Seq></dc:creator>\n9 0 obj\n(Wang Wu)\nendobj\n<</Author 9 0 R>>"));
        Attach("四.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n<</Author()/Creator(WPS)>> <</Author (WPS Office)>>"));

        Assert.Equal(
            [
                "reports/jingle/2020/attachments/一.pdf(1,1): DS0904 附件的文档属性、批注或修订里留有人名：“Zhang (San) Feng”",
                "reports/jingle/2020/attachments/一.pdf(1,1): DS0905 附件里有 1 处批注，读者打开就能看到",
                "reports/jingle/2020/attachments/三.pdf(1,1): DS0904 附件的文档属性、批注或修订里留有人名：“Wang Wu”、“宋七”",
                "reports/jingle/2020/attachments/二.pdf(1,1): DS0904 附件的文档属性、批注或修订里留有人名：“李四光”",
                "reports/jingle/2020/attachments/二.pdf(1,1): DS0905 附件里有 1 处批注，读者打开就能看到",
            ],
            Warnings());
    }

    [Fact]
    public void Hostile_and_damaged_attachments_cannot_be_looked_into_and_that_is_told()
    {
        var bomb = Word(new string(' ', 70_000_000));
        Attach("bomb.docx", Office(("word/document.xml", bomb)));
        Attach("deep.docx", Office(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)))));
        Attach("entity.docx", Office(("docProps/core.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
        Attach("broken.xlsx", Office(("xl/comments1.xml", "<comments>"))[..^30]);
        Attach("other.docx", Encoding.ASCII.GetBytes("not a document"));
        Attach("locked.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n<</Encrypt 1 0 R /Author (x)>>"));
        Attach("other.pdf", Encoding.ASCII.GetBytes("not a PDF"));
        Attach("marks.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat("/ObjStm/Author 1 0 R<dc:creator", 100_000))));

        Assert.Equal(
            ["bomb.docx", "broken.xlsx", "deep.docx", "entity.docx", "locked.pdf", "other.docx", "other.pdf"],
            Warnings().Select(line => line["reports/jingle/2020/attachments/".Length..line.IndexOf("(1,1): DS0907 附件打不开", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("静乐县人民政府办公室")]
    [InlineData("县大数据局")]
    [InlineData("微软用户")]
    [InlineData("WPS_1612345678")]
    [InlineData("Microsoft Office User")]
    [InlineData("")]
    public void Offices_and_computers_are_no_persons(string name)
    {
        Attach("原件.docx", Office(("docProps/core.xml", Core(name, name))));
        Assert.Empty(Warnings());
    }

    private static string Core(string author, string editor) =>
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + $"<dc:creator>{author}</dc:creator><cp:lastModifiedBy>{editor}</cp:lastModifiedBy></cp:coreProperties>";

    private static string Word(string body) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    private static byte[] Office(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.Prepend(("[Content_Types].xml", "<Types/>")))
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Zlib(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.ASCII.GetBytes(text));
        }

        return packed.ToArray();
    }

    private void Attach(string name, byte[] bytes)
    {
        var folder = Path.Combine(archive.Input, "reports/jingle/2020/attachments");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    // Each up to the first full stop, with its place.
    private List<string> Warnings() =>
    [
        .. Check().Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace("warning ", "", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf('。', StringComparison.Ordinal)])
            .Select(line => line.Replace(": 表", " 表", StringComparison.Ordinal).Replace(": 附", " 附", StringComparison.Ordinal)),
    ];

    private CommandRun Check(params string[] more) => CommandRun.Of(["check", "--input", archive.Input, .. more]);
}
