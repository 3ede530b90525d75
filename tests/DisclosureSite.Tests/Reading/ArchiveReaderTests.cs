using System.Runtime.Versioning;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Reading;

public sealed class ArchiveReaderTests
{
    private const string Report = "---\ntitle: 甲局2021年政府信息公开工作年度报告\n---\n";

    [Fact]
    public void Every_key_of_every_file_reaches_the_archive()
    {
        var archive = Good("everything");

        Assert.Equal(
            new Site
            {
                Title = "测试档案",
                Description = "一个用到所有项目的档案。",
                Host = "https://example.gov.cn",
                BasePath = "/gongkai/nianbao/",
                Operator = "某市人民政府办公室",
                Contact = "0000-0000000",
                Licence = "CC BY 4.0",
                SiteId = "1409260001",
                Icp = "晋ICP备00000000号",
                Police = "晋公网安备 00000000000000号",
            },
            archive.Site);
        Assert.Equal(
            [
                new GlossaryTerm("政府信息", "行政机关制作或者获取的信息。", "《政府信息公开条例》第二条", new SourcePlace("glossary.yml", 2, 5)),
                new GlossaryTerm("补正", "补充说明申请内容。", null, new SourcePlace("glossary.yml", 5, 5)),
            ],
            archive.Glossary);
        Assert.Equal([("about", "关于本站"), ("how-to-cite", "怎样引用")], archive.Pages.Select(page => (page.Slug, page.Title)));
        Assert.Equal(2, Assert.IsType<HeadingBlock>(archive.Pages[0].Content[0]).Level);

        var agency = archive.FindAgency("jingle")!;
        Assert.Equal(
            ("静乐县人民政府", "静乐县", AgencyLevel.County, "xinzhou", "140926"),
            (agency.Name, agency.ShortName, agency.Level, agency.ParentSlug, agency.RegionCode));
        Assert.Equal(["静乐县人民政府办公室", "静乐县政府"], agency.Aliases);
        Assert.Equal(
            (new ReportYear(2008), new ReportYear(2030), "xinzhou", new MonthDay(3, 31)),
            (agency.From!.Value, agency.Until!.Value, agency.SuccessorSlug, agency.Deadline!.Value));
        Assert.Equal(
            ("https://example.gov.cn/guide", "https://example.gov.cn/apply?id=1"), (agency.GuideUrl, agency.ApplyUrl));
        Assert.Equal(["/zwgk/jingle/"], agency.RedirectFrom);
        Assert.Equal("忻州市人民政府", archive.FindAgency("xinzhou")!.ShortName);
    }

    [Fact]
    public void Every_part_of_a_report_reaches_the_archive()
    {
        var report = Good("everything").FindReport("jingle", new ReportYear(2020))!;

        Assert.Equal("2020年静乐县政府信息公开年度报告", report.Title);
        Assert.Equal(new SourcePlace("reports/jingle/2020/report.md", 2, 8), report.TitlePlace);
        Assert.Equal(new DateOnly(2021, 1, 22), report.Published);
        Assert.Equal(new SourcePlace(report.File, 3, 12), report.PublishedPlace);
        Assert.Equal(("静乐县人民政府办公室", "https://example.gov.cn/2020.html"), (report.Publisher, report.SourceUrl));
        Assert.Equal(("cn-gov-2019", NarrativeText.Summary, ReportScope.Self), (report.Format.Id, report.Text, report.Scope));
        Assert.Equal(new ReportPeriod(new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31)), report.Period);
        Assert.Equal(["/zwgk/2020.html", "/旧站/2020年报/"], report.RedirectFrom);
        Assert.Equal(
            new Explanation("penalties.coercion.last-year", "原文印为负数。", new SourcePlace(report.File, 12, 3)),
            Assert.Single(report.Explanations));
        Assert.Equal(
            [
                new Attachment("chart.png", "reports/jingle/2020/attachments/chart.png", 8),
                new Attachment("page.html.txt", "reports/jingle/2020/attachments/page.html", 26),
                new Attachment("年报 原件.pdf", "reports/jingle/2020/attachments/年报 原件.pdf", 9),
            ],
            report.Attachments);

        Assert.Equal(["penalties", "channels"], report.Tables.Select(table => table.Id));
        var decisions = report.Tables[0][0, 2];
        Assert.Equal((33m, 30m), (decisions.Value, report.Tables[0].PublishedBeforeCorrection(0, 2)!.Value.Value));
        Assert.Equal(-1m, report.Tables[0][1, 0].Value);
        Assert.False(report.Tables[0][1, 2].IsReported);
        Assert.Equal([("31", null), ("33", (string?)null)], report.Corrections.Select(c => (c.Now.Reported, c.By == "办公室" ? null : c.By)));
        Assert.True(report.Tables[1].Format.IsAdditional);
        Assert.Equal(("主动公开渠道", "条"), (report.Tables[1].Format.Title, report.Tables[1].Format.Unit));
        Assert.Equal(9452m, report.Tables[1][4, 0].Value);

        Assert.Equal([("一、总体情况", "overview"), ("附：说明", null)], report.Narrative.Select(part => (part.Title, part.SectionId)));
        Assert.Equal(
            [(23, "全文见原件和网页，又见https://example.gov.cn。"), (26, "柱状图")],
            NarrativePlainText.Paragraphs(report.Narrative[0].Blocks));
        var links = ((ParagraphBlock)report.Narrative[0].Blocks[0]).Content.OfType<LinkInline>();
        Assert.Equal(
            ["attachments/年报%20原件.pdf", "attachments/page.html.txt", "https://example.gov.cn"], links.Select(link => link.Href));
    }

    [Fact]
    public void What_a_report_does_not_say_follows_from_its_agency_and_year()
    {
        var report = Assert.Single(Good("minimal").Reports);
        Assert.Equal("cn-gov-2021", report.Format.Id);
        Assert.Equal(new ReportPeriod(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), report.Period);
        Assert.Equal((NarrativeText.Full, ReportScope.Self, ReportStatus.Published), (report.Text, report.Scope, report.Status));
        Assert.Null(report.Published);
        Assert.Null(report.PublishedPlace);
        Assert.Equal("甲局", report.Agency.ShortName);
        Assert.Empty(report.Narrative);
    }

    [Theory]
    [InlineData("county", ReportScope.All)]
    [InlineData("city", ReportScope.All)]
    [InlineData("province", ReportScope.All)]
    [InlineData("department", ReportScope.Self)]
    [InlineData("township", ReportScope.Self)]
    public void Governments_report_with_the_agencies_below_them(string level, ReportScope scope)
    {
        using var folder = Minimal();
        folder.Write("reports/a/agency.yml", $"name: 甲\nlevel: {level}\n");
        Assert.Equal(scope, Assert.Single(Read(folder).Archive.Reports).Scope);
    }

    [Theory]
    [InlineData("penalties-in-gb18030")]
    [InlineData("penalties-in-utf-16")]
    [InlineData("penalties-in-utf-8-with-mark")]
    public void A_table_reads_the_same_however_it_was_saved(string name)
    {
        var table = Assert.Single(Assert.Single(Good(name).Reports).Tables);
        Assert.Equal((12m, null), (table[0, 0].Value, table[1, 0].Value));
        Assert.True(table.HasRow(1));
    }

    [Fact]
    public void A_format_of_the_archive_needs_nothing_of_the_program()
    {
        using var folder = new TemporaryFolder();
        var archive = FixtureFolder.Read(FixtureFolder.CopyTo(folder, "Good", "university")).Archive;
        var findings = DisclosureSite.Checking.Checker.Check(archive, new DiagnosticList());

        var report = archive.FindReport("physics", new ReportYear(2024))!;
        Assert.Equal("university", report.Format.Id);
        Assert.Equal(new ReportPeriod(new DateOnly(2023, 10, 1), new DateOnly(2024, 9, 30)), report.Period);
        Assert.Equal(["students", "loans"], report.Tables.Select(table => table.Id));
        Assert.Equal(["teaching", "library"], report.Narrative.Select(part => part.SectionId));
        Assert.Equal("Two new courses were offered.", NarrativePlainText.Paragraphs(report.Narrative[0].Blocks).Single().Text);

        // 45 + 1000 − 985 = 60, not 61; 85 of 143 graduates leave the masters unreported.
        Assert.Equal(
            [
                ("students/all", "enrolled", FindingOutcome.Holds),
                ("students/all", "graduated", FindingOutcome.CannotBeJudged),
                ("loans/out", "books", FindingOutcome.Fails),
            ],
            findings.Of(report).Select(finding => (finding.Rule.Id, finding.At, finding.Outcome)));
    }

    [Fact]
    public void A_draft_is_read_only_where_drafts_are_asked_for()
    {
        using var folder = Minimal();
        folder.Write("reports/a/2022/report.md", "---\ntitle: 甲局2022年报告\nstatus: draft\n---\n");
        folder.Write("reports/a/2023/report.md", "---\ntitle: 甲局2023年报告\nstatus: draft\nfault: x\n---\n");

        var (archive, faults) = Read(folder);
        Assert.Empty(faults);
        Assert.Equal([2021], archive.Reports.Select(report => report.Year.Value));

        (archive, faults) = Read(folder, includeDrafts: true);
        Assert.Equal(["DS0102 reports/a/2023/report.md"], faults);
        Assert.Equal([ReportStatus.Published, ReportStatus.Draft], archive.Reports.Select(report => report.Status));
    }

    [Fact]
    public void A_withdrawn_report_stays_without_figures()
    {
        using var folder = Minimal();
        folder.Write("reports/a/2021/report.md", "---\ntitle: 甲局2021年报告\nstatus: withdrawn\nwithdrawn: 2023-05-01\nwithdrawn-reason: 重复\n---\n");
        var (archive, faults) = Read(folder);
        Assert.Empty(faults);
        var report = Assert.Single(archive.Reports);
        Assert.False(report.HasFigures);
        Assert.Equal(new Withdrawal(new DateOnly(2023, 5, 1), "重复"), report.Withdrawal);
    }

    [Fact]
    public void A_report_with_a_fault_is_left_out_and_the_others_are_read()
    {
        using var folder = Minimal();
        folder.Write("reports/a/2022/report.md", Report + "[x](javascript:x)\n");
        folder.Write("reports/a/2022/penalties.csv", "信息内容,本年处理决定数量\n行政处罚,x\n行政强制,-1\n");
        folder.Write("reports/b/agency.yml", "name: 乙局\n");
        folder.Write("reports/b/2021/report.md", Report);
        folder.Write("reports/b/2022/report.md", "---\ntitel: x\n---\n");

        var (archive, faults) = Read(folder);
        Assert.Equal(
            [
                "DS0241 reports/a/2022/penalties.csv",
                "DS0244 reports/a/2022/penalties.csv",
                "DS0306 reports/a/2022/report.md",
                "DS0102 reports/b/2022/report.md",
                "DS0111 reports/b/2022/report.md",
                "DS0111 reports/b/agency.yml",
            ],
            faults);
        Assert.Equal(["a/2021"], archive.Reports.Select(report => report.Key));
        Assert.Equal(["a"], archive.Agencies.Select(agency => agency.Slug));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read("no/such/folder", includeDrafts: false, diagnostics);
        Assert.Equal(
            "folder(1,1): error DS0401: 找不到存放资料的文件夹“no/such/folder”。请在资料所在的目录运行，或用 --input 指明位置。",
            Assert.Single(diagnostics.Sorted()).ToString());
        Assert.Empty(archive.Reports);
    }

    [Fact]
    public void An_empty_folder_lacks_its_settings_and_reports()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(["DS0405 reports", "DS0406 site.yml"], Read(folder).Faults);
    }

    [Fact]
    public void No_link_is_followed_wherever_it_stands()
    {
        ThisMachine.MustMakeLinks();
        using var folder = Minimal();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.csv", "信息内容,本年处理决定数量\n行政处罚,1\n");
        elsewhere.Write("reports/x/agency.yml", "name: x\nlevel: city\n");
        folder.Make("reports/a/2021/attachments");
        File.CreateSymbolicLink(folder["about.md"], elsewhere["secret.csv"]);
        Directory.CreateSymbolicLink(folder["formats"], elsewhere.FullPath);
        Directory.CreateSymbolicLink(folder["reports/x"], elsewhere["reports/x"]);
        Directory.CreateSymbolicLink(folder["reports/a/2022"], elsewhere.FullPath);
        File.CreateSymbolicLink(folder["reports/a/2021/penalties.csv"], elsewhere["secret.csv"]);
        File.CreateSymbolicLink(folder["reports/a/2021/attachments/a.pdf"], elsewhere["nothing"]);

        var (archive, faults) = Read(folder);
        Assert.Equal(
            [
                "DS0402 about.md",
                "DS0402 formats",
                "DS0402 reports/a/2021/attachments/a.pdf",
                "DS0402 reports/a/2021/penalties.csv",
                "DS0402 reports/a/2022",
                "DS0402 reports/x",
            ],
            faults);
        Assert.Empty(archive.Reports);
        Assert.Equal(["a"], archive.Agencies.Select(agency => agency.Slug));
    }

    [Fact]
    public void Every_file_has_its_limit()
    {
        using var folder = Minimal();
        folder.Write("glossary.yml", new string('#', (512 * 1024) + 1));
        folder.Write("about.md", "# 关于\n" + new string('a', 1024 * 1024));
        folder.Write("reports/a/2021/penalties.csv", new string(',', (1024 * 1024) + 1));
        var attachment = folder.Write("reports/a/2021/attachments/a.pdf", "x");
        using (var stream = new FileStream(attachment, FileMode.Open))
        {
            stream.SetLength((100L * 1024 * 1024) + 1);
        }

        Assert.Equal(
            [
                "DS0201 about.md",
                "DS0201 glossary.yml",
                "DS0440 reports/a/2021/attachments/a.pdf",
                "DS0201 reports/a/2021/penalties.csv",
            ],
            Read(folder).Faults);
    }

    [Fact]
    public void A_name_that_cannot_be_read_is_quoted_and_not_opened()
    {
        ThisMachine.MustTakeAnyName();
        using var folder = Minimal();
        folder.Write("reports/a/2021/pena\nlties.csv", "x");
        folder.Write("reports/a/2021/\u202Evsc.exe", "x");
        var diagnostics = new DiagnosticList();
        ArchiveReader.Read(folder.FullPath, includeDrafts: false, diagnostics);
        Assert.Equal(
            [
                "reports/a/2021(1,1): error DS0404: 文件夹里的“\\u202Evsc.exe”名称中有看不见的字符或乱码。请重新命名。",
                "reports/a/2021(1,1): error DS0404: 文件夹里的“pena lties.csv”名称中有看不见的字符或乱码。请重新命名。",
            ],
            diagnostics.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("a.pdf", "A.PDF", "DS0442")]
    [InlineData("CON.pdf", null, "DS0439")]
    [InlineData("nul.tar.zip", null, "DS0439")]
    [InlineData("100%.pdf", null, "DS0439")]
    [InlineData("a#1.pdf", null, "DS0439")]
    [InlineData(" a.pdf", null, "DS0439")]
    [InlineData("a .pdf", null, "DS0439")]
    [InlineData("a?.pdf", null, "DS0439")]
    [InlineData("run.js", null, "DS0438")]
    [InlineData("page.xml", null, "DS0438")]
    [InlineData("pdf", null, "DS0438")]
    public void An_attachment_has_an_address_of_its_own_on_every_system(string name, string? other, string code)
    {
        ThisMachine.MustTakeAnyName();
        ThisMachine.MustTellCase();
        using var folder = Minimal();
        folder.Write($"reports/a/2021/attachments/{name}", "x");
        if (other is not null)
        {
            folder.Write($"reports/a/2021/attachments/{other}", "x");
        }

        Assert.StartsWith(code, Assert.Single(Read(folder).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Agencies_whose_folders_differ_only_by_case_share_an_address()
    {
        ThisMachine.MustTellCase();
        using var folder = Minimal();
        folder.Write("reports/A/agency.yml", "name: 乙局\nlevel: department\n");
        Assert.Equal(["DS0415 reports/A", "DS0445 reports/a"], Read(folder).Faults);
    }

    // Tests may run as a user who may read everything, so the file is locked as another program would do it.
    [Fact]
    public void An_attachment_that_cannot_be_read_is_a_fault()
    {
        using var folder = Minimal();
        using var locked = new FileStream(
            folder.Write("reports/a/2021/attachments/a.pdf", "x"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var (archive, faults) = Read(folder);
        Assert.Equal(["DS0208 reports/a/2021/attachments/a.pdf"], faults);
        Assert.Empty(archive.Reports);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Attachments_in_a_folder_that_cannot_be_entered_are_faults()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Nothing keeps this user out of a folder.");
        using var folder = Minimal();
        folder.Write("reports/a/2021/attachments/a.pdf", "x");
        var attachments = folder["reports/a/2021/attachments"];
        File.SetUnixFileMode(attachments, UnixFileMode.UserRead);
        var faults = Read(folder).Faults;
        File.SetUnixFileMode(attachments, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["DS0208 reports/a/2021/attachments/a.pdf"], faults);
    }

    [Theory]
    [InlineData("", "2021-12-30", true)]
    [InlineData("", "2021-12-31", false)]
    [InlineData("", "2122-01-01", true)]
    [InlineData("published: 2022-01-20\n", "2022-01-19", true)]
    [InlineData("published: 2022-01-20\n", "2022-01-20", false)]
    [InlineData("published: 2022-01-20\n", "2122-12-31", false)]
    public void A_correction_before_its_report_or_a_century_later_is_unlikely(string published, string date, bool isUnlikely)
    {
        using var folder = Minimal();
        folder.Write("reports/a/2021/report.md", $"---\ntitle: 甲局2021年政府信息公开工作年度报告\n{published}---\n");
        folder.Write("reports/a/2021/penalties.csv", "信息内容,本年处理决定数量\n行政处罚,1\n行政强制,0\n");
        folder.Write(
            "reports/a/2021/corrections.csv",
            $"date,table,row,column,was,now,reason,by\n{date},penalties,行政处罚,本年处理决定数量,1,2,笔误,\n");
        var (archive, faults) = Read(folder);
        Assert.Equal(isUnlikely ? ["DS0517 reports/a/2021/corrections.csv"] : [], faults);
        Assert.Single(archive.Reports);
    }

    [Fact]
    public void The_longest_name_of_an_attachment_counts_in_bytes()
    {
        using var folder = Minimal();
        folder.Write($"reports/a/2021/attachments/{new string('文', 58)}a.pdf", "x");
        Assert.Empty(Read(folder).Faults);
        folder.Write($"reports/a/2021/attachments/{new string('文', 59)}.pdf", "x");
        Assert.Single(Read(folder).Faults);
    }

    [Fact]
    public void What_systems_leave_behind_is_nothing()
    {
        using var folder = Minimal();
        foreach (var name in (string[])[".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "~$report.docx", ".~lock.a.csv#", "__MACOSX/x"])
        {
            folder.Write(name, "\0");
            folder.Write($"reports/{name}", "\0");
            folder.Write($"reports/a/{name}", "\0");
            folder.Write($"reports/a/2021/{name}", "\0");
            folder.Write($"reports/a/2021/attachments/{name}", "\0");
        }

        var (archive, faults) = Read(folder);
        Assert.Empty(faults);
        Assert.Empty(Assert.Single(archive.Reports).Attachments);
    }

    [Fact]
    public void A_redirect_may_lead_from_anywhere_that_is_free()
    {
        using var folder = Minimal();
        folder.Write("about.md", "# 关于\n");
        folder.Write(
            "reports/a/agency.yml",
            "name: 甲局\nlevel: department\nredirect-from: [/a/2019/, /b/, /x.html, /x.html/y, /about/old, /index.html, /robots.txt, /a/2021/table]\n");
        Assert.Equal(
            [
                "reports/a/agency.yml(3,41): error DS0444: 旧地址“/x.html/y”已经由 reports/a/agency.yml 使用，不能再转到这里。请删去这一项，或改正地址。",
                "reports/a/agency.yml(3,52): error DS0444: 旧地址“/about/old”已经由本站的页面使用，不能再转到这里。请删去这一项，或改正地址。",
                "reports/a/agency.yml(3,64): error DS0444: 旧地址“/index.html”已经由本站的页面使用，不能再转到这里。请删去这一项，或改正地址。",
                "reports/a/agency.yml(3,77): error DS0444: 旧地址“/robots.txt”已经由本站的页面使用，不能再转到这里。请删去这一项，或改正地址。",
                "reports/a/agency.yml(3,90): error DS0444: 旧地址“/a/2021/table”已经由 reports/a/2021 使用，不能再转到这里。请删去这一项，或改正地址。",
            ],
            ReadDiagnostics(folder).Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("[/Old/a/, /old/b/]", "error DS0450: 旧地址“/old/b/”里的“/old”和“/Old”（reports/a/agency.yml）只有大小写不同，")]
    [InlineData("[/A/2019/]", "error DS0450: 旧地址“/A/2019/”里的“/A”和“/a”（reports/a）只有大小写不同，")]
    [InlineData("[/A/]", "error DS0450: 旧地址“/A/”里的“/A”和“/a”（reports/a）只有大小写不同，")]
    [InlineData("[/x/Y/, /x/y/z/]", "error DS0450: 旧地址“/x/y/z/”里的“/x/y”和“/x/Y”（reports/a/agency.yml）只有大小写不同，")]
    [InlineData("[/x/y/, /x/Y/]", "error DS0450: 旧地址“/x/Y/”里的“/x/Y”和“/x/y”（reports/a/agency.yml）只有大小写不同，")]
    [InlineData("[/x/y/, /x/y/index.html]", "error DS0444: 旧地址“/x/y/index.html”已经由 reports/a/agency.yml 使用，")]
    [InlineData("[/a/feed.xml]", "error DS0444: 旧地址“/a/feed.xml”已经由本站的文件使用")]
    [InlineData("[/old/2021/CHANGES/x/, /old/]", "error DS0450: 旧地址“/old/2021/CHANGES/x/”里的“/old/2021/CHANGES”和“/old/2021/changes”（reports/a/agency.yml）只有大小写不同，")]
    [InlineData("[/sitemap-2.xml]", "error DS0444: 旧地址“/sitemap-2.xml”已经由本站的页面使用")]
    public void A_redirect_may_not_meet_a_folder_or_file_that_some_disks_take_for_the_same(string addresses, string message)
    {
        using var folder = Minimal();
        folder.Write("reports/a/agency.yml", $"name: 甲局\nlevel: department\nredirect-from: {addresses}\n");
        var fault = Assert.Single(ReadDiagnostics(folder));
        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/x/index.html/y", "index.html 是网页文件，下面不能再有网址")]
    [InlineData("/a/index.html/b/", "index.html 是网页文件，下面不能再有网址")]
    [InlineData("/x/静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静静/", "每一段不能超过 180 个字节（一个汉字 3 个字节）")]
    [InlineData("/index.html.gz", "以 .gz、.br 结尾的名称留给压缩副本")]
    [InlineData("/x.br/y/", "以 .gz、.br 结尾的名称留给压缩副本")]
    [InlineData("/cafe\u0301/", "有的字拆成了几个字符（例如字母和声调符号分开），请重新输入，写成一个字符")]
    [InlineData("/\u1112\u1161\u11ab/", "有的字拆成了几个字符（例如字母和声调符号分开），请重新输入，写成一个字符")]
    public void A_redirect_that_cannot_be_says_why(string address, string reason)
    {
        using var folder = Minimal();
        folder.Write("reports/a/agency.yml", $"name: 甲局\nlevel: department\nredirect-from: [{address}]\n");
        Assert.Contains(
            $"error DS0443: “redirect-from”里的“{address}”不能作旧地址：{reason}。", Assert.Single(ReadDiagnostics(folder)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_too_long_for_a_disk_says_so()
    {
        using var folder = Minimal();
        folder.Write("reports/a/agency.yml", $"name: 甲局\nlevel: department\nredirect-from: [/{new string('x', 200)}/]\n");
        Assert.Contains("：不能超过 200 个字符。", Assert.Single(ReadDiagnostics(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.gov.cn", "https://example.gov.cn")]
    [InlineData("HTTPS://WWW.Example.GOV.cn:443/", "https://www.example.gov.cn")]
    [InlineData("http://example.gov.cn:8080", "http://example.gov.cn:8080")]
    [InlineData("http://example.gov.cn:00443", "http://example.gov.cn:443")]
    [InlineData("https://静乐县.中国", "https://xn--fjq55kl83e.xn--fiqs8s")]
    [InlineData("https://xn--zfr164b.cn", "https://xn--zfr164b.cn")]
    [InlineData("http://10.0.0.7", "http://10.0.0.7")]
    [InlineData("'http://[2001:DB8::1]:8080'", "http://[2001:db8::1]:8080")]
    [InlineData("localhost", null)]
    [InlineData("ftp://example.gov.cn", null)]
    [InlineData("https://a:b@example.gov.cn", null)]
    [InlineData("https://example.gov.cn:0", null)]
    [InlineData("'https://example.gov.cn:'", null)]
    [InlineData("https://example.gov.cn:65536", null)]
    [InlineData("https://example.gov.cn?x", null)]
    [InlineData("https://-a.cn", null)]
    [InlineData("https://a_b.cn", null)]
    [InlineData("https://a..cn", null)]
    [InlineData("https://ａ.cn", null)]
    [InlineData("https://É.cn", null)]
    [InlineData("https://xn--0.cn", null)]
    [InlineData("https://1.2", null)]
    [InlineData("https://0x7f.1", null)]
    [InlineData("'http://[fe80::1%25eth0]'", null)]
    [InlineData("'http://[fe80::1%eth0]'", null)]
    public void A_host_is_kept_as_machines_write_it_or_refused(string text, string? expected)
    {
        using var folder = Minimal();
        folder.Write("site.yml", $"title: 测试档案\nhost: {text}\n");
        var (archive, faults) = Read(folder);
        Assert.Equal(expected, archive.Site.Host);
        Assert.Equal(expected is null ? ["DS0430 site.yml"] : [], faults);
    }

    [Fact]
    public void A_name_too_long_for_the_web_is_no_host()
    {
        Assert.All(
            [new string('a', 64) + ".cn", string.Join('.', Enumerable.Repeat(new string('a', 60), 5)), string.Concat(Enumerable.Range(0x4E00, 60).Select(character => (char)character))],
            name =>
            {
                using var folder = Minimal();
                folder.Write("site.yml", $"title: 测试档案\nhost: https://{name}\n");
                Assert.Equal(["DS0430 site.yml"], Read(folder).Faults);
            });
    }

    [Fact]
    public void Chinese_noughts_are_as_good_as_other_characters()
    {
        using var folder = Minimal();
        folder.Write("reports/a/agency.yml", "name: 甲局\nlevel: department\nredirect-from: [/二〇二〇/]\n");
        Assert.Empty(ReadDiagnostics(folder));
    }

    // The files begin alike; what follows are their lines about years and successors.
    [Theory]
    [InlineData("", "", true)]
    [InlineData("until: 2020\n", "", false)]
    [InlineData("until: 2021\n", "", true)]
    [InlineData("until: 2020\n", "from: 2019\n", true)]
    [InlineData("until: 2020\nsuccessor: c\n", "from: 2019\n", false)]
    [InlineData("from: 2022\n", "until: 2021\n", false)]
    public void Two_agencies_of_one_name_are_told_unless_one_followed_the_other(string first, string second, bool isTold)
    {
        using var folder = Minimal();
        folder.Write("reports/b/agency.yml", $"name: 乙局\nlevel: department\n{first}");
        folder.Write("reports/c/agency.yml", $"level: department\nname: 乙局\n{second}");
        folder.Write("reports/c/2021/report.md", Report);
        Assert.Equal(
            isTold
                ?
                [
                    "reports/c/agency.yml(2,7): warning DS0453: 全称“乙局”和 reports/b/agency.yml 里的相同，读者分不清是哪一个。全称写错的，请改正；"
                    + "是同一个机构的，请把报告并到一个文件夹里，删去另一个；前后相继的两个机构，请在前一个的 agency.yml 里写 until（最后一年）和 successor（接替机构的文件夹名）。",
                ]
                : [],
            ReadDiagnostics(folder).Select(diagnostic => diagnostic.ToString()));
    }

    private const string WaitsOnly =
        "warning DS0454: “{0}”是一条中断的命令留下的文件夹，里面是 reports/a/2020 原来的内容，档案里因此没有这份报告。请把这个文件夹移回去，改名为 reports/a/2020。";

    private const string WaitsBeside =
        "warning DS0455: “{0}”是一条中断的命令留下的文件夹，里面是 reports/a/2020 以前的内容，可能没有别的副本，不会发布。"
        + "请和现在的 reports/a/2020 对照：要用的放进 reports/a/2020，不要的删掉。";

    private const string WaitsUnfinished =
        "warning DS0456: “{0}”是一条中断的命令留下的文件夹，里面是没有写完或者已经换下的内容，不会发布。"
        + "请看一看 reports/a/2020 是不是齐全：齐全的，删掉这个文件夹；不齐全的，先从里面取出要用的。";

    // An import holds its lock; what it replaced and has put the new report in the place of is no only copy.
    [Theory]
    [InlineData("input/reports/a/.2020.staging.old", "", "reports/a/.2020.staging.old", WaitsOnly)]
    [InlineData("input/reports/a/.2020.staging.old", "input/reports/a/2020", "reports/a/.2020.staging.old", WaitsBeside)]
    [InlineData("input/reports/a/.2020.staging", "", "reports/a/.2020.staging", WaitsUnfinished)]
    [InlineData("input/reports/a/.2020.staging", "input/reports/a/2020", "reports/a/.2020.staging", WaitsUnfinished)]
    [InlineData("input.import/old/a/2020", "", "input.import/old/a/2020", WaitsOnly)]
    [InlineData("input.import/old/a/2020", "input/reports/a/2020", null, null)]
    [InlineData("input.import/new/reports/a/2020", "input/reports/a/2020", null, null)]
    [InlineData("input/reports/a/.git", "", null, null)]
    [InlineData("input/reports/a/.vscode", "", null, null)]
    [InlineData("input/reports/a/.staging.old", "", null, null)]
    [InlineData("input/reports/a/.notes.staging.old", "", null, null)]
    [InlineData("input/reports/a/2021/.2020.staging.old", "", null, null)]
    public void A_folder_that_waits_beside_a_report_is_told(string waiting, string present, string? named, string? told)
    {
        using var folder = Waiting(waiting, present);
        Assert.Equal(
            named is null ? [] : ["reports/a/2020(1,1): " + told!.Replace("{0}", named, StringComparison.Ordinal)],
            Waits(folder));
    }

    [Fact]
    public void A_report_that_another_took_the_place_of_while_it_was_imported_is_told()
    {
        using var folder = Waiting("input.import/old/a/2020", "input/reports/a/2020", "input.import/new/reports/a/2020");
        Assert.Equal(
            ["reports/a/2020(1,1): " + WaitsBeside.Replace("{0}", "input.import/old/a/2020", StringComparison.Ordinal)],
            Waits(folder));

        File.Delete(folder["input.import/.disclosure-lock"]);
        Assert.Empty(Waits(folder));
    }

    private static TemporaryFolder Waiting(params ReadOnlySpan<string> folders)
    {
        var folder = new TemporaryFolder();
        folder.Write("input/site.yml", "title: 甲\n");
        folder.Write("input/reports/a/agency.yml", "name: 甲局\nlevel: department\n");
        folder.Write("input/reports/a/2021/report.md", Report);
        folder.Write("input.import/.disclosure-lock", "");
        foreach (var name in folders)
        {
            if (name.Length > 0)
            {
                folder.Write($"{name}/report.md", Report.Replace("2021", "2020", StringComparison.Ordinal));
            }
        }

        return folder;
    }

    private static IEnumerable<string> Waits(TemporaryFolder folder)
    {
        var diagnostics = new DiagnosticList();
        ArchiveReader.Read(folder["input"], includeDrafts: false, diagnostics);
        return diagnostics.Sorted().Select(diagnostic => diagnostic.ToString());
    }

    [Theory]
    [InlineData("县", "，是不是“county”")]
    [InlineData("县级市", "，是不是“county”")]
    [InlineData("市教育局", "，是不是“department”")]
    [InlineData("市", "，是不是“city”")]
    [InlineData("省级", "，是不是“province”")]
    [InlineData("乡镇", "，是不是“township”")]
    [InlineData("cuonty", "，是不是“county”")]
    [InlineData("国家", "")]
    public void A_level_that_is_none_is_told_with_the_meaning_of_each(string level, string suggestion)
    {
        using var folder = Minimal();
        folder.Write("reports/b/agency.yml", $"name: 乙局\nlevel: {level}\n");
        Assert.Equal(
            [$"reports/b/agency.yml(2,8): error DS0117: “level”不能是“{level}”{suggestion}。可以写的有：department（部门）、township（乡镇、街道）、province（省、自治区、直辖市）、county（县、区、县级市）、city（市）。"],
            ReadDiagnostics(folder).Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("status: 撤下", "“status”不能是“撤下”，是不是“withdrawn”。可以写的有：draft（草稿）、withdrawn（已撤下）、published（已发布）。")]
    [InlineData("text: 摘要", "“text”不能是“摘要”，是不是“summary”。可以写的有：none（没有收录）、summary（摘要）、full（原文）。")]
    [InlineData("scope: 本机关", "“scope”不能是“本机关”，是不是“self”。可以写的有：self（只有本机关）、all（包括下级机构）。")]
    public void A_word_of_the_front_matter_is_told_with_its_meaning(string line, string message)
    {
        using var folder = Minimal();
        folder.Write("reports/a/2021/report.md", $"---\n{line}\n{Report["---\n".Length..]}");
        Assert.Contains(message, Assert.Single(ReadDiagnostics(folder)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applications/balance/total:")]
    [InlineData("applications/balance/total: ''")]
    public void An_explanation_without_text_is_told_where_it_stands(string line)
    {
        using var folder = Minimal();
        folder.Write("reports/a/2021/report.md", $"---\ntitle: 甲局2021年政府信息公开工作年度报告\nexplanations:\n  {line}\n---\n");
        Assert.Equal(
            "reports/a/2021/report.md(4,3): error DS0555: explanations 里的“applications/balance/total”后面没有写说明。"
            + "请在冒号和空格后面写明原因，例如“applications/balance/total: 原文如此。”；不用说明的，删去这一行。",
            Assert.Single(ReadDiagnostics(folder)).ToString());
    }

    [Fact]
    public void Faults_come_in_the_same_order_in_every_run()
    {
        using var folder = Minimal();
        for (var year = 2008; year < 2108; year++)
        {
            folder.Write($"reports/a/{year}/report.md", "---\ntitel: x\n---\n[a](data:x)\n");
            folder.Write($"reports/a/{year}/x.doc", "x");
        }

        var first = ReadDiagnostics(folder);
        Assert.Equal(100 * 4, first.Length);
        Assert.Equal(first, ReadDiagnostics(folder));
    }

    private static Archive Good(string name)
    {
        using var folder = new TemporaryFolder();
        return FixtureFolder.Read(FixtureFolder.CopyTo(folder, "Good", name)).Archive;
    }

    private static TemporaryFolder Minimal()
    {
        var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: 测试档案\n");
        folder.Write("reports/a/agency.yml", "name: 甲局\nlevel: department\n");
        folder.Write("reports/a/2021/report.md", Report);
        return folder;
    }

    private static Diagnostic[] ReadDiagnostics(TemporaryFolder folder)
    {
        var diagnostics = new DiagnosticList();
        ArchiveReader.Read(folder.FullPath, includeDrafts: false, diagnostics);
        return [.. diagnostics.Sorted()];
    }

    private static (Archive Archive, string[] Faults) Read(TemporaryFolder folder, bool includeDrafts = false)
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(folder.FullPath, includeDrafts, diagnostics);
        return (archive, [.. diagnostics.Sorted().Select(diagnostic => $"{diagnostic.Code} {diagnostic.Place.File}")]);
    }
}
