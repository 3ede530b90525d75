namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The invented archive that the pictures of the editors' guide show, with a case of each of its walk-throughs.</summary>
internal static class HandbookArchive
{
    /// <summary>The path, below the archive, of the table in which the draft has a fault.</summary>
    public const string DraftTable = "reports/moumou/2024/applications.csv";

    /// <summary>A document to be imported, of the agency <c>weijian</c>, with something of all that an import lists.</summary>
    public const string Document =
        """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>某某县卫生健康局2024年政府信息公开工作年度报告</title></head><body>
        <h1>某某县卫生健康局2024年政府信息公开工作年度报告</h1>
        <p>发布日期：2025-01-20　字体：大 中 小　打印</p>
        <h2>一、总体情况</h2><p>2024年，本局主动公开政府信息。</p>
        <h2>二、主动公开政府信息情况</h2>
        <table>
        <tr><td colspan="4">第二十条第（一）项</td></tr>
        <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
        <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
        <tr><td>行政规范性文件</td><td>2</td><td>1</td><td>9</td></tr>
        <tr><td colspan="4">第二十条第（五）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
        <tr><td>行政许可</td><td colspan="3">318</td></tr>
        <tr><td colspan="4">第二十条第（六）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
        <tr><td>行政处罚</td><td colspan="3">26</td></tr>
        <tr><td>行政检查</td><td colspan="3">140</td></tr>
        <tr><td colspan="4">第二十条第（八）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
        <tr><td>行政事业性收费</td><td colspan="3"></td></tr>
        </table>
        <h2>三、收到和处理政府信息公开申请情况</h2>
        <table>
        <tr><td rowspan="3" colspan="2">项目</td><td colspan="7">申请人情况</td></tr>
        <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
        <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
        <tr><td colspan="2">一、本年新收政府信息公开申请数量</td><td>11</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>14</td></tr>
        <tr><td colspan="2">二、上年结转政府信息公开申请数量</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
        <tr><td rowspan="3">三、本年度办理结果</td><td>（一）予以公开</td><td>10</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>13</td></tr>
        <tr><td>（二）部分公开</td><td colspan="2">2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>
        <tr><td>（七）总计</td><td>12</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>15</td></tr>
        <tr><td colspan="2">四、结转下年度继续办理</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
        </table>
        <h2>五、存在的主要问题及改进情况</h2><p>公开还不够及时。</p>
        </body></html>

        """;

    private const string Parts =
        """
        ## 一、总体情况

        ## 二、主动公开政府信息情况

        ## 三、收到和处理政府信息公开申请情况

        ## 四、政府信息公开行政复议、行政诉讼情况

        ## 五、存在的主要问题及改进情况

        ## 六、其他需要报告的事项

        """;

    private static readonly (string File, string Text)[] NearlyBlankTables =
    [
        ("applications.csv", "项目,总计\n（七）总计,\n"),
        ("fees.csv", "信息内容,本年收费金额（单位：万元）\n行政事业性收费,0\n"),
        ("licensing.csv", "信息内容,本年处理决定数量\n行政许可,\n"),
        ("normative-documents.csv", "信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,,,\n"),
        ("penalties.csv", "信息内容,本年处理决定数量\n行政处罚,\n"),
        ("review-litigation.csv", "类别,总计\n行政复议,\n"),
    ];

    /// <summary>Writes it as an input folder.</summary>
    public static void Write(string folder)
    {
        Add(folder, "site.yml", "title: 某某县政府信息公开年度报告\n");
        Add(folder, "reports/moumou/agency.yml", "name: 某某县人民政府\nshort: 某某县\nlevel: county\n");
        AddReport(folder, "moumou", 2022, "某某县人民政府", "status: withdrawn\nwithdrawn: 2024-05-01\nwithdrawn-reason: 与另一份报告重复");
        AddReport(folder, "moumou", 2023, "某某县人民政府", "published: 2024-01-22\npublisher: 某某县人民政府办公室");
        Add(
            folder,
            "reports/moumou/2023/applications.csv",
            """
            项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计
            一、本年新收政府信息公开申请数量,36,4,0,0,0,0,40
            二、上年结转政府信息公开申请数量,2,1,0,0,0,0,3
            （一）予以公开,29,3,0,0,0,0,32
            （二）部分公开,7,2,0,0,0,0,9
            （七）总计,36,5,0,0,0,0,14
            四、结转下年度继续办理,2,0,0,0,0,0,2

            """);
        Add(
            folder,
            "reports/moumou/2023/corrections.csv",
            """
            日期,表格,行,栏,更正前,更正后,原因,更正人
            2024-03-02,applications,（七）总计,总计,14,41,数字印颠倒了,某某县人民政府办公室

            """);
        AddReport(folder, "moumou", 2024, "某某县人民政府", "status: draft");
        Add(
            folder,
            DraftTable,
            """
            项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计
            一、本年新收政府信息公开申请数量,51,6,0,0,0,0,57
            二、上年结转政府信息公开申请数量,2,0,0,0,0,0,2
            （一）予以公开,41,5,0,0,0,0,46
            （二）部分公开,9,1,0,0,0,0,10
            （七）总计,50,6,0,0,0,0,56
            四、结转下年度继续办理,3,0,0,0,0,0,5

            """);
        Add(
            folder,
            "reports/weijian/agency.yml",
            "name: 某某县卫生健康局\nshort: 卫生健康局\nlevel: department\nparent: moumou\nredirect-from: [/weiji/]\n");
        AddReport(folder, "weijian", 2023, "某某县卫生健康局", "published: 2024-01-18");
    }

    private static void AddReport(string folder, string agency, int year, string name, string keys)
    {
        var report = $"reports/{agency}/{year}";
        Add(folder, $"{report}/report.md", $"---\ntitle: {name}{year}年政府信息公开工作年度报告\n{keys}\n---\n{Parts}");
        foreach (var (file, text) in NearlyBlankTables)
        {
            Add(folder, $"{report}/{file}", text);
        }
    }

    private static void Add(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
