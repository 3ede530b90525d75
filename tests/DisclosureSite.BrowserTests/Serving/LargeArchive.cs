using DisclosureSite.Benchmarks.Synthetic;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>An invented archive of agencies over all formats, and with what the bundled archive has no case of.</summary>
internal static class LargeArchive
{
    private const int Agencies = 14;
    private const int Years = 6;

    /// <summary>Writes it as an input folder.</summary>
    public static void Write(string folder)
    {
        SyntheticArchive.Write(folder, Agencies, Years);
        File.WriteAllText(
            Path.Combine(folder, "site.yml"),
            """
            title: 合成年度报告档案
            description: 虚构的机构和数字，用来试验很大的页面。
            host: https://www.example.gov.cn
            operator: 某某市人民政府办公室
            contact: 某某市某某路 1 号，0000-00000000，邮箱 xxgk@example.gov.cn
            licence: 注明来源即可自由使用
            site-id: "1409000001"
            icp: 京ICP备00000000号
            police: 京公网安备 00000000000000号

            """);
        File.WriteAllText(Path.Combine(folder, "help.md"), "---\ntitle: 怎样申请公开\n---\n\n向机构的政府信息公开工作机构提出申请。\n");
        File.WriteAllText(
            Path.Combine(folder, "glossary.yml"),
            "terms:\n  - term: 主动公开\n    meaning: 行政机关不等申请就公开的政府信息。\n    legal-article: 《中华人民共和国政府信息公开条例》第十九条\n");

        var reports = Directory.GetDirectories(Path.Combine(folder, "reports")).Order(StringComparer.Ordinal).ToArray();
        Withdraw(Path.Combine(reports[0], "2021", "report.md"));
        Directory.Delete(Path.Combine(reports[1], "2022"), recursive: true);
    }

    private static void Withdraw(string report)
    {
        var text = File.ReadAllText(report);
        File.WriteAllText(report, "---\nstatus: withdrawn\n" + text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }
}
