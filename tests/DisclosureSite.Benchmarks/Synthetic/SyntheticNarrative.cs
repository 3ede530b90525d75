using System.Globalization;
using System.Text;

namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>A narrative of about 1,500 characters in six parts. What it says in numbers agrees with the tables.</summary>
internal static class SyntheticNarrative
{
    private const int LengthOfOverview = 640;
    private const int LengthOfDisclosure = 300;
    private const int LengthOfProblems = 300;
    private const double LateShare = 0.05;

    private static readonly string[] Topics =
    [
        "财政预决算", "重大建设项目", "公共资源配置", "社会救助", "教育招生", "医疗卫生", "环境保护", "食品药品监管", "安全生产",
        "国有土地征收", "保障性住房", "就业创业", "养老服务", "乡村振兴", "优化营商环境", "行政审批制度改革", "公共法律服务", "涉农补贴",
        "自然灾害救助", "城市综合执法", "交通出行", "水旱灾害防御", "科技创新", "文化旅游", "市场监管", "农村危房改造", "户籍管理", "税费优惠",
    ];

    private static readonly string[] Bodies =
    [
        "政务公开领导小组", "办公室", "法制机构", "信息公开科", "督查室", "政务服务中心", "融媒体中心", "档案馆", "图书馆", "网信办",
        "各业务科室", "基层站所",
    ];

    private static readonly string[] Overview =
    [
        "{0}坚持以人民为中心，紧扣中心工作，围绕{1}、{2}等重点领域持续推进政府信息公开。",
        "健全由主要负责同志负总责、{3}牵头、各单位分工落实的工作机制，把信息公开纳入年度重点任务。",
        "{3}定期研究解决{1}信息公开中的难点问题，做到有部署、有检查、有反馈。",
        "修订完善政府信息公开指南和基本目录，对{1}栏目逐条梳理，及时补充缺漏内容。",
        "严格落实保密审查制度，未经{3}审核的信息一律不上网发布。",
        "围绕{1}政策制作图解、短视频和问答等多种解读产品，让群众看得懂、记得住、用得上。",
        "加强政府网站集约化建设，优化检索功能，方便群众查找{1}和{2}方面的文件。",
        "规范政务新媒体账号管理，由{3}负责日常巡查，清理长期不更新的账号。",
        "依托政务公开专区提供{1}咨询、文件查阅和办事指引服务。",
        "组织面向基层干部的业务培训，讲解条例要求和{1}公开标准。",
        "主动回应社会关切，对{1}热点问题及时发布权威信息，稳定社会预期。",
        "建立{3}与新闻单位的联动机制，重要政策同步起草、同步报批、同步解读。",
        "完善政府信息管理制度，对已公开的{1}文件开展定期评估，内容变化的及时更新。",
        "推进基层政务公开标准化规范化，编制{1}领域公开事项清单并动态调整。",
        "把{1}信息公开情况纳入绩效考核，{3}按季度通报，督促整改到位。",
        "聘请群众代表和专家对{1}公开质量开展评议，意见建议逐条研究吸收。",
        "落实重大行政决策公开制度，涉及{1}的决策草案公开征求意见并公布采纳情况。",
        "加强历史文件数字化整理，方便群众查询{2}方面的早期规定。",
    ];

    private static readonly string[] Disclosure =
    [
        "在{1}领域，及时公布政策依据、办理流程和结果信息。",
        "{1}方面的规划、计划和实施情况按照规定时限公布。",
        "公开权责清单并动态调整，{3}负责核对{1}事项的依据和程序。",
        "行政许可和行政处罚的依据、条件、程序在政府网站统一公示，方便企业群众查询{1}事项。",
        "行政事业性收费项目实行目录清单管理，{1}相关收费依据和标准一并公开。",
        "加强{1}与{2}信息的集中展示，形成主题清晰的专题专栏。",
        "制发的规范性文件同步公布文本和解读材料，并标注有效状态。",
        "政府集中采购信息按照统一平台要求公布，{1}项目实行全流程公开。",
    ];

    private static readonly string[] Problems =
    [
        "对{1}信息的解读形式还比较单一，群众关注度不高。",
        "个别单位对公开标准理解不一致，{1}栏目更新不够及时。",
        "基层工作人员变动频繁，业务能力有待提高。",
        "{1}和{2}信息分散在多个栏目，检索还不够方便。",
        "主动回应群众对{1}的关切还不够充分。",
        "下一步将加强业务指导，由{3}定期检查{1}公开质量。",
        "下一步将丰富解读方式，多用群众熟悉的语言说明{1}政策。",
        "下一步将优化栏目设置，把{1}与{2}内容合并展示。",
        "下一步将健全培训制度，重点提升基层办理申请的规范化水平。",
        "下一步将完善协调机制，{3}与业务单位共同研究疑难事项。",
    ];

    private static readonly string[] Others =
    [
        "没有其他需要报告的事项。", "本年度没有收取信息处理费。", "本年度未产生信息处理费，没有其他需要报告的事项。",
    ];

    /// <summary>The report's <c>report.md</c>.</summary>
    public static string Compose(SyntheticReport report, Random random)
    {
        var markdown = new StringBuilder(4096);
        AppendFrontMatter(markdown, report, random);

        markdown.Append("## 一、总体情况\n\n");
        AppendSentences(markdown, Overview, report, LengthOfOverview, random);
        AppendChannels(markdown, report.Disclosed);

        markdown.Append("\n\n## 二、主动公开政府信息情况\n\n");
        AppendSentences(markdown, Disclosure, report, LengthOfDisclosure, random);

        markdown.Append("\n\n## 三、收到和处理政府信息公开申请情况\n\n");
        markdown.Append(
            CultureInfo.InvariantCulture,
            $"{report.Year}年，共收到政府信息公开申请{report.Received}件，办结{report.Processed}件，")
            .Append(
            CultureInfo.InvariantCulture,
            $"结转下年度继续办理{report.End.CarriedOut.Sum()}件。上年结转的申请{report.CarriedIn}件均已纳入统计。");

        markdown.Append("\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n");
        markdown.Append(
            CultureInfo.InvariantCulture,
            $"因政府信息公开引起的行政复议{report.Reviews}件，行政诉讼{report.Lawsuits}件，审理结果见下表。");

        markdown.Append("\n\n## 五、存在的主要问题及改进情况\n\n");
        AppendSentences(markdown, Problems, report, LengthOfProblems, random);

        markdown.Append("\n\n## 六、其他需要报告的事项\n\n").Append(Others[random.Next(Others.Length)]).Append('\n');
        return markdown.ToString();
    }

    private static void AppendFrontMatter(StringBuilder markdown, SyntheticReport report, Random random)
    {
        var dueDays = report.Agency.Level == "department" ? 31 : 90;
        var day = random.NextDouble() < LateShare ? dueDays + random.Next(1, 60) : random.Next(8, dueDays);
        var published = new DateOnly(report.Year + 1, 1, 1).AddDays(day - 1);
        markdown.Append(
            CultureInfo.InvariantCulture,
            $$"""
            ---
            title: {{report.Agency.ShortName}}{{report.Year}}年政府信息公开工作年度报告
            published: {{published:yyyy-MM-dd}}
            publisher: {{report.Agency.Name}}
            text: full
            tables:
              channels.csv: {title: 主动公开渠道, unit: 条, sum: 总计}
            ---

            """);
    }

    private static void AppendChannels(StringBuilder markdown, Channels channels)
    {
        markdown.Append(
            CultureInfo.InvariantCulture, $"全年主动公开政府信息{channels.Total}条，其中通过政府网站公开{channels.Website}条");
        if (channels.Weibo is { } weibo)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"，政务微博公开{weibo}条");
        }

        markdown.Append(CultureInfo.InvariantCulture, $"，政务微信公开{channels.WeChat}条，其他方式公开{channels.Other}条。");
    }

    private static void AppendSentences(
        StringBuilder markdown, string[] sentences, SyntheticReport report, int length, Random random)
    {
        var end = markdown.Length + length;
        var shuffled = sentences.ToArray();
        var next = shuffled.Length;
        while (markdown.Length < end)
        {
            if (next == shuffled.Length)
            {
                random.Shuffle(shuffled);
                next = 0;
            }

            var topic = random.Next(Topics.Length);
            markdown.AppendFormat(
                CultureInfo.InvariantCulture,
                shuffled[next++],
                report.Agency.ShortName,
                Topics[topic],
                Topics[(topic + random.Next(1, Topics.Length)) % Topics.Length],
                Bodies[random.Next(Bodies.Length)]);
            if (next % 6 == 0 && markdown.Length < end)
            {
                markdown.Append("\n\n");
            }
        }
    }
}
