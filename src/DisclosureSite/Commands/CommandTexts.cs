using System.Globalization;
using DisclosureSite.Model;
using DisclosureSite.Writing;

namespace DisclosureSite.Commands;

/// <summary>All that the program says on a terminal, but for the messages of diagnostics.</summary>
internal static class CommandTexts
{
    public const string Program = "DisclosureSite：把历年政府信息公开工作年度报告核对清楚，生成静态网站。";
    public const string BuildCommand = "检查档案并生成网站；不写命令时就执行它。";
    public const string CheckCommand = "检查档案，列出错误和不成立的核对项；什么也不写。";
    public const string PreviewCommand = "在本机预览网站（包括草稿）；文件一改动就重新生成。";

    public const string InitCommand = "新建一份空的档案：设置、一个示例机构、模板、自动检查和预览，马上就能生成网站。";
    public const string NewCommand = "为一个机构新建一年的报告：草稿、空白的统计表，并按上一年的报告填好结转的数字。";

    public const string FixCommand = "把 CSV 表格改写成规范的写法（编码、行名栏名、顺序、数字的写法），数字一个也不变；改写之前列出改动。";

    public const string NewFolderArgument = "新建在哪个文件夹；已有的文件夹必须是空的";
    public const string AgencyArgument = "机构文件夹的名称，例如 jingle";
    public const string YearArgument = "报告所属的年份，例如 2024";
    public const string ForceOption = "已有同名的文件时，用新的替换";

    public const string ImportCommand = "把已经公布的报告（网页、Word、Excel、PDF、文本）变成档案里的文件。";
    public const string ExportCommand = "把一份报告（或空白表）按规定的版式写成 Word 文件或网页。";

    public const string RollupCommand = "把下级机构的报告汇总到上级机构的表里，或者逐格列出不同的地方，并说出谁没有报。";

    public const string VerifyCommand = "把网站的文件夹（或者从服务器下载的一份）和它的校验清单逐个文件核对，列出缺少、改动和多出的文件。";

    public const string SiteArgument = "网站所在的文件夹，例如 output";
    public const string ManifestOption = "另外保存的校验清单；不写时用文件夹里的 manifest-sha256.txt";
    public const string InputOption = "档案所在的文件夹";
    public const string ThemeOption = "网站模板所在的文件夹";
    public const string OutputOption = "网站写到哪个文件夹；只替换空文件夹或本程序以前生成的网站";
    public const string BasePathOption = "网站在服务器上的路径，例如 /nianbao/；不写时按 site.yml";
    public const string PrecompressOption = "在文本文件旁边放好压缩过的 .gz 和 .br，给会直接取用的服务器";
    public const string StrictOption = "有未加说明的、不成立的核对项或个人信息时算失败（退出码 1）";
    public const string DraftsOption = "连草稿也检查";
    public const string ReportOption = "结果的形式：text 供人看，json 供程序用，github 在代码托管网站的文件旁标出，sarif 供代码扫描工具用";
    public const string DryRunOption = "只列出会怎样，什么也不写";
    public const string PortOption = "预览用的端口";
    public const string ImportFiles = "报告的原件，可以一次写几个";
    public const string AgencyOption = "机构的文件夹名；不写时按标题里的机构名称";
    public const string YearOption = "报告的年份；不写时按标题里的年份";
    public const string ListOption = "说明每个文件是哪个机构（和年份）的 CSV 清单";
    public const string FormOption = "写成哪一种：docx 是 Word 文件，html 是可以粘贴到网站后台的网页";
    public const string BlankOption = "只要空白表，不填数字和正文";
    public const string ToOption = "写到哪个文件；不写时写到当前文件夹，以机构和年份命名";
    public const string HelpOption = "显示帮助";
    public const string VersionOption = "显示版本";

    public const string FolderName = "文件夹";
    public const string AgencyName = "机构";
    public const string YearName = "年份";
    public const string PathName = "路径";
    public const string PortName = "端口";
    public const string FileName = "文件";

    public const string UsageHeading = "用法：";
    public const string CommandsHeading = "命令：";
    public const string ArgumentsHeading = "参数：";
    public const string OptionsHeading = "选项：";
    public const string ExamplesHeading = "例子：";
    public const string ExitCodesHeading = "退出码：";
    public const string RootUsage = "disclosure [命令] [选项]";

    public const string StrictStopsBuild =
        "有核对项不成立，或者有不该公开的个人信息，而且没有加说明，所以没有生成网站（--strict）。运行 disclosure check 可以逐条查看；"
        + "确实应当如此公布的，请在 report.md 的 explanations 里写明原因。";

    public const string StrictFails =
        "有核对项不成立，或者有不该公开的个人信息，而且没有加说明（--strict）。确实应当如此公布的，请在 report.md 的 explanations 里写明原因。";

    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);
    private const int ReadOnlyDisk = 30;

    public static (string Name, string Meaning)[] Examples { get; } =
    [
        ("disclosure", "检查 input 里的档案，把网站写到 output"),
        ("disclosure check --strict", "只检查；有未加说明的问题时退出码为 1"),
        ("disclosure preview --port 8080", "在 http://127.0.0.1:8080/ 预览"),
        ("disclosure init nianbao", "在文件夹 nianbao 里新建一份空的档案"),
        ("disclosure new jingle 2024", "为机构 jingle 新建 2024年的报告"),
        ("disclosure fix --dry-run", "看看 CSV 表格会怎样改写"),
        ("disclosure verify output", "核对网站的每个文件是否与校验清单相符"),
        ("disclosure build --base-path /nianbao/", "生成放在服务器 /nianbao/ 下的网站"),
    ];

    public static (string Name, string Meaning)[] ExitCodeMeanings { get; } =
    [
        ("0", "完成"),
        ("1", "档案有错误，或者用了 --strict 而有未加说明的问题；什么也没有写；verify：有文件与清单不符"),
        ("2", "命令写错了，输出文件夹不能用，或者结果写不出去"),
        ("70", "程序本身出错"),
    ];

    public static string UsageOf(string command, IEnumerable<string> arguments) =>
        $"disclosure {command} {string.Concat(arguments.Select(argument => $"<{argument}> "))}[选项]";

    public static string WithDefault(string description, string value) => $"{description}（默认 {value}）";

    public static string SeeHelp(string? command) =>
        command is null ? "运行 disclosure --help 查看用法。" : $"运行 disclosure {command} --help 查看用法。";

    public static string MissingArgument(string argument) => $"缺少<{argument}>。";

    public static string MissingValue(string option) => $"选项 {option} 后面缺少内容。";

    public static string SeveralValues(string option) => $"选项 {option} 只能写一次，后面只能跟一项内容。";

    public static string UnknownOption(string option, string? nearest) => $"没有 {option} 这个选项{Suggestion(nearest)}";

    public static string UnknownArgument(string argument, string? nearest) => $"不认识“{argument}”{Suggestion(nearest)}";

    public static string OptionOfOtherCommand(string option, string command) => $"命令 {command} 没有 {option} 这个选项。";

    public static string WrongFolder(string text) => $"“{text}”不是文件夹的名字。";

    public static string WrongBasePath(string text) =>
        $"--base-path 不能是“{text}”：要以 / 开头、以 / 结尾，中间只用字母、数字和 - _ . ~，例如 /nianbao/。";

    public static string WrongReport(string text) => $"--report 不能是“{text}”：只能是 text、json、github 或 sarif。";

    public static string WrongForm(string text) => $"--form 不能是“{text}”：只能是 docx 或 html。";

    public static string WrongFile(string text) => $"“{text}”不是文件的名字。";

    public static string NoSuchReport(string slug, ReportYear year, IReadOnlyList<ReportYear> years) =>
        $"档案里没有 {slug} 的{year}年报告（{(years.Count == 0 ? "它还没有报告" : $"有的是：{string.Join('、', years)}")}）。要空白表，请加上 --blank。";

    public static string NoFormatToExport(ReportYear year) => $"没有适用于{year}年的格式，没有空白表。请先在 formats 文件夹里增加格式。";

    public static string Exported(string path) => $"已写到 {path}";

    /// <summary>What to say of a file of a report that is not public; null: it is.</summary>
    public static string? ExportedUnpublished(ReportStatus status) => status switch
    {
        ReportStatus.Draft => "注意：这份报告还是草稿（status: draft），文件里没有标出来。",
        ReportStatus.Withdrawn => "注意：这份报告已经撤下（status: withdrawn），文件里没有标出来。",
        _ => null,
    };

    public static string CurrentFolderGone => "当前文件夹已经被删除或者移走。请重新进入档案所在的文件夹，再执行一次。";

    public static string NoSuchSite(string folder) => $"找不到文件夹 {folder}。请检查路径。";

    public static string NoManifest(string folder) =>
        $"{folder} 里没有 manifest-sha256.txt，不是本程序生成的网站，或者清单没有一起复制。清单保存在别处的，请用 --manifest 指定。";

    public static string FaultyManifest(string path, int line) =>
        $"校验清单 {path} 第 {line} 行不是本程序写的样子，清单已被改动或者不完整，没有核对。";

    public static string SiteFault(SiteFault fault) => fault.Kind switch
    {
        SiteFaultKind.Missing => $"缺少  {Visible(fault.Path)}",
        SiteFaultKind.Altered => $"改动  {Visible(fault.Path)}",
        SiteFaultKind.Added => $"多出  {Visible(fault.Path)}",
        _ => $"读不了  {Visible(fault.Path)}",
    };

    public static string Verified(VerifiedSite site)
    {
        if (site.Faults.IsEmpty)
        {
            return $"清单上的 {site.Listed} 个文件全部相符，没有多出的文件。";
        }

        var parts = new[] { ("缺少", SiteFaultKind.Missing), ("改动", SiteFaultKind.Altered), ("多出", SiteFaultKind.Added), ("读不了", SiteFaultKind.Unreadable) }
            .Select(kind => (Word: kind.Item1, Count: site.Faults.Count(fault => fault.Kind == kind.Item2)))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Word} {kind.Count} 个");
        return $"清单上有 {site.Listed} 个文件，与清单不符：{string.Join('，', parts)}。";
    }

    public static string ManifestHash(string hash) =>
        $"清单的 SHA-256：{hash}（与另外公布或保存的比较，可以知道清单本身有没有改动）";

    public static string WrongPort(string text) => $"--port 不能是“{text}”：要写 0 到 65535 的整数，例如 5080。";

    public static string NoSuchFile(string path) => $"找不到文件 {path}。请检查路径。";

    public static string NoSuchFolder(string option, string folder) => $"找不到文件夹 {folder}。请检查路径，或者用 {option} 另外指定。";

    public static string Refused(OutputRefusedException refusal) => refusal.Reason switch
    {
        OutputRefusal.NotOurs =>
            $"输出文件夹 {refusal.Place} 里有别的东西，不是本程序生成的网站，不能替换。请换一个文件夹（--output），或者先把里面的东西移走。",
        OutputRefusal.IsFile => $"{refusal.Place} 是一个文件，不是文件夹。请用 --output 指定别的文件夹。",
        OutputRefusal.HoldsRepository =>
            $"输出文件夹 {refusal.Place} 里有 git 仓库（.git），替换会把它删掉。请把网站写到别的文件夹（--output），再复制过去。",
        OutputRefusal.OverlapsSource =>
            $"输出文件夹 {refusal.Place} 和 {refusal.Other} 互相包含，替换会毁掉档案或模板。请用 --output 指定别的文件夹。",
        OutputRefusal.HoldsCurrentFolder => $"输出文件夹 {refusal.Place} 就是当前文件夹，或者包含当前文件夹，不能替换。请用 --output 指定别的文件夹。",
        OutputRefusal.IsMountPoint => $"{refusal.Place} 是一块磁盘或者挂载点的根，或者里面有挂载点，不能整个替换。请用 --output 指定别的文件夹，例如它里面新建的一个。",
        OutputRefusal.InUse => $"另一个 disclosure 正在写 {refusal.Place}。请等它结束再试。",
        OutputRefusal.StagingNotOurs => $"暂存文件夹 {refusal.Other} 里有别的东西。请把它移走，或者用 --output 指定别的文件夹。",
        OutputRefusal.NotWritable =>
            $"写不了 {refusal.Place}：{WhyNotWritable(refusal.InnerException)}。原来的网站没有改动。",
        OutputRefusal.OldSiteAside =>
            $"新网站换不到 {refusal.Place}：{WhyNotWritable(refusal.InnerException)}。原来的网站完整地放在 {refusal.Other}，下次生成时会先放回去；也可以自己移回去。",
        OutputRefusal.ArchiveNotWritable =>
            $"写不了 {refusal.Place}：{WhyNotWritable(refusal.InnerException)}。档案没有改动。",
        OutputRefusal.OldFolderAside =>
            $"新的内容换不到 {refusal.Place}：{WhyNotWritable(refusal.InnerException)}。原来的内容完整地放在 {refusal.Other}，下次执行同一命令时会先放回去；也可以自己移回去。",
        OutputRefusal.OldReportsAside =>
            $"导入没有完成：{WhyNotWritable(refusal.InnerException)}，也没有能全部恢复。{refusal.Place} 里缺少的报告，原来的内容完整地放在 {refusal.Other}，下次导入时会先放回去；也可以自己移回去。",
        OutputRefusal.OldFolderInTheWay =>
            $"{refusal.Other} 里放着 {refusal.Place} 原来的内容，是以前没有换成时留下的，可能没有别的副本，所以什么也没有写。请先和 {refusal.Place} 对照：要用的移回去，不要的删掉。",
        OutputRefusal.ArchiveHalfWritten =>
            $"没有全部改写：{WhyNotWritable(refusal.InnerException)}。已经改写、没有恢复的是 {refusal.Place}，内容完整；其余的没有改动。",
        OutputRefusal.FileExists => $"已经有 {refusal.Place} 这个文件，没有覆盖。请用 --to 换一个文件名；确实要覆盖的，加上 --force。",
        OutputRefusal.IsFolder => $"{refusal.Place} 是一个文件夹，不是文件。请用 --to 写上文件名。",
        OutputRefusal.FileNotWritable => $"写不了 {refusal.Place}：{WhyNotWritable(refusal.InnerException)}。什么也没有写。",
        _ => refusal.Message,
    };

    public static string OutputLost(IOException failure, bool isAll) =>
        $"要显示的内容没有写全：{WhyNotWritable(failure)}。{(isAll ? "已经写出的部分不完整，请不要使用，换一个地方再执行一次。" : "")}";

    public static string Bug(string framework, string system) =>
        $"程序出错了。这是程序的问题，不是档案的问题。请把下面的内容和 input 文件夹一起报告给维护者。（{framework}，{system}）";

    public static string DiagnosticSummary(int errors, int warnings, bool stopsWriting) =>
        $"文件错误 {errors} 个，提醒 {warnings} 个{(stopsWriting ? "；什么也没有写。" : "。")}";

    public static string Built(string folder, int reports, int pages, int files, TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"网站已生成：{folder}\n{reports} 份报告，{pages} 个页面，共 {files} 个文件，用时 {time.TotalSeconds:0.0} 秒。");

    public static string Checked(int reports, string summary) => $"{reports} 份报告，{summary}";

    public static string Judged(FindingCounts counts) =>
        $"核对 {counts.All} 处：相符 {counts.Holds} 处；"
        + $"不符 {counts.Fails} 处{(counts.Fails == 0 ? "" : $"，其中 {counts.Explained} 处已说明")}；"
        + $"因数据没有公布而无法判断 {counts.CannotBeJudged} 处。";

    public static string NotChecked(int reports) => $"{reports} 份报告的文件有错误，没有核对；改好后再检查一遍。";

    public static string DraftsSkipped(int drafts) => $"{drafts} 份草稿没有检查（check --drafts 和 preview 会检查）。";

    public static string Finding(string agency, int year, string rule, string? at) =>
        $"{agency} {year}年：不符合“{rule.TrimEnd('。')}”{(at is null ? "" : $"（{at}）")}。";

    public static string SumDiffers(decimal total, decimal parts, Figure? publishedTotal) =>
        $"{(publishedTotal is { } published ? Corrected(total, published) : $"表中写的是 {Number(total)}")}，各项相加是 {Number(parts)}，相差 {Number(Math.Abs(total - parts))}。";

    public static string SidesDiffer(decimal left, decimal right) =>
        $"前一项是 {Number(left)}，后一项是 {Number(right)}，相差 {Number(Math.Abs(left - right))}。";

    public static string LegalBasis(string basis) => $"依据：{basis}";

    public static string Explained(string explanation) => $"说明：{explanation}";

    public static string FolderNotEmpty(string folder) => $"{folder} 里已经有东西，什么也没有写。请换一个文件夹。";

    public static string NewArchive(string folder) => $"已建好 {folder}。请先看里面的 说明.md，再改 input/site.yml。";

    public static string PackageMissing =>
        "程序的安装包没有放进去：请把 DisclosureSite 的 .nupkg 文件放进档案的 packages 文件夹（在程序的源码里运行 dotnet pack 可以生成）。";

    public static string FixLineEnds => "换行：LF → CRLF";

    public static string FixEncoding(string from) => $"编码：{from} → UTF-8（有 BOM）";

    public static string FixBefore(string file) => $"--- {file}（现在）";

    public static string FixAfter(string file) => $"+++ {file}（改写后）";

    public static string NotFixedForFaults(string file) => $"{file}：有错误，没有改写。运行 disclosure check 查看。";

    public static string NotFixedForNotes(string file) => $"{file}：分组标题里有别的内容，改写会丢失，所以没有改写。";

    public static string Fixed(int files, int changed, bool isDryRun) =>
        changed == 0 ? $"{files} 个 CSV 文件，没有要改写的。"
        : isDryRun ? $"{files} 个 CSV 文件，{changed} 个会改写（--dry-run：什么也没有写）。"
        : $"{files} 个 CSV 文件，改写了 {changed} 个，数字都没有变。";

    public static string WrongYear(string text) => $"“{text}”不是年份：要写四位数字，例如 2024。";

    public static string UnknownAgency(string agency, string? nearest) =>
        $"档案里没有机构“{agency}”{Suggestion(nearest)}机构就是 reports 里的文件夹，里面要有 agency.yml。";

    public static string NoFormat(ReportYear year) => $"没有适用于{year}年的格式，不能新建。请先在 formats 文件夹里增加格式。";

    public static string FilesExist(string folder, IEnumerable<string> names) =>
        $"{folder} 里已经有 {string.Join('、', names)}，什么也没有写。要用新的替换，请加上 --force。";

    public static string FaultsStopEditing => "请先改正上面的错误；什么也没有写。";

    public static string NewReport(string folder, IEnumerable<string> names) => $"已建好 {folder}：{string.Join('、', names)}。";

    public static string Carried(ReportYear year, int figures) =>
        $"{figures} 个结转的数字已按{year}年的报告填好，请核对。";

    public static string NothingCarried(ReportYear year) => $"档案里没有{year}年可用的数字，结转的数字请自己填。";

    public static string Progress(BuildProgress progress) => progress.Step switch
    {
        BuildStep.Reading => "正在读取档案……",
        BuildStep.Checking => "正在核对……",
        BuildStep.Deriving => "正在计算……",
        BuildStep.Writing => $"正在写网站……{progress.FilesWritten} 个文件",
        BuildStep.Indexing => $"正在编制查找索引……{progress.FilesWritten} 个文件",
        _ => "正在替换原来的网站……",
    };

    public static string PreviewReady(string address) => $"预览：{address}（按 Ctrl+C 结束）";

    public static string PreviewPortInUse(int port) => $"端口 {port} 已经被别的程序占用。请用 --port 换一个，例如 --port {(port < 65535 ? port + 1 : port - 1)}。";

    public static string PreviewBuilding => "文件有改动，正在重新生成……";

    public static string PreviewBuilt(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"已更新，用时 {time.TotalSeconds:0.0} 秒。");

    public static string PreviewKeepsOld => "网站没有更新：预览里仍是上一次成功的网站，页面上方列出了错误。";

    public static string PreviewHasNothing => "还没有可以预览的网站：请先改正上面的错误，改好后会自动重新生成。";

    public static string PreviewEnded => "预览已结束。";

    private static string Corrected(decimal total, Figure published) =>
        $"更正后是 {Number(total)}（{(published.IsReported ? $"公布时是 {published.Reported}" : "公布时是空白")}）";

    private static string WhyNotWritable(Exception? cause) => cause switch
    {
        UnauthorizedAccessException => "没有写入的权限",
        PathTooLongException => "文件的路径太长",
        DirectoryNotFoundException => "没有这个文件夹",
        { HResult: NoSpace or NoSpaceOnWindows } => "磁盘已满",
        { HResult: ReadOnlyDisk } => "磁盘是只读的",
        _ => $"操作系统拒绝了（{cause?.Message}）",
    };

    private static string Suggestion(string? nearest) => nearest is null ? "。" : $"。是不是 {nearest}？";

    /// <summary>A number as editors read it in messages.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    // A file's name can hold what a terminal would obey, and a manifest from elsewhere one of any length.
    private static string Visible(string text)
    {
        const int longest = 400;
        text = text.Length > longest ? string.Concat(text.AsSpan(0, longest), "……") : text;
        return text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString())) : text;
    }
}
