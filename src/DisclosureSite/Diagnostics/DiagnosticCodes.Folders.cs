namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>The input folder itself.</summary>
    public static DiagnosticKind InputMissing { get; } = Error(
        "DS0401", "input folder missing", "找不到存放资料的文件夹“{0}”。请在资料所在的目录运行，或用 --input 指明位置。");

    /// <summary>A symbolic link, which is never followed.</summary>
    public static DiagnosticKind SymbolicLink { get; } = Error(
        "DS0402", "symbolic link", "这是一个符号链接（快捷方式），不会被读取。请换成真正的文件或文件夹。");

    /// <summary>A folder that the operating system does not let us read.</summary>
    public static DiagnosticKind FolderNotReadable { get; } = Error(
        "DS0403", "folder that cannot be read", "无法读取这个文件夹。请检查是否有读取权限。");

    /// <summary>A name that hides what it is, or that cannot be decoded.</summary>
    public static DiagnosticKind NameNotReadable { get; } = Error(
        "DS0404", "file name with unseen characters", "文件夹里的“{0}”名称中有看不见的字符或乱码。请重新命名。");

    /// <summary>No agency, so that there can be no report.</summary>
    public static DiagnosticKind NoReports { get; } = Error(
        "DS0405", "no reports", "没有一个机构，也就没有报告。请在 reports/机构/ 文件夹里放入 agency.yml，在 reports/机构/年份/ 里放入 report.md 和各表的 CSV 文件。");

    /// <summary>No <c>site.yml</c>.</summary>
    public static DiagnosticKind SiteFileMissing { get; } = Error(
        "DS0406", "site.yml missing", "缺少 site.yml。请新建这个文件，至少写上一行“title: 网站名称”。");

    /// <summary>Something in the input folder that no page is made of.</summary>
    public static DiagnosticKind UnexpectedInInput { get; } = Error(
        "DS0407", "unexpected file in the input folder",
        "“{0}”不会被发布{1}。这里只放 site.yml、glossary.yml、页面（.md 文件）和 formats、reports 两个文件夹；报告的附件请放进 reports/机构/年份/attachments。");

    /// <summary>Something in <c>formats</c> that is no format.</summary>
    public static DiagnosticKind UnexpectedInFormats { get; } = Error(
        "DS0408", "unexpected file in the formats folder", "“{0}”不会被读取。formats 文件夹里只放格式文件（以 .yml 结尾）。");

    /// <summary>A file in <c>reports</c>.</summary>
    public static DiagnosticKind UnexpectedInReports { get; } = Error(
        "DS0409", "unexpected file in the reports folder",
        "“{0}”不会被发布。reports 里只放机构文件夹；报告的文件请放进 reports/机构/年份/。");

    /// <summary>A file in an agency's folder.</summary>
    public static DiagnosticKind UnexpectedInAgency { get; } = Error(
        "DS0410", "unexpected file in an agency's folder",
        "“{0}”不会被发布{1}。机构文件夹里只放 agency.yml 和年份文件夹；报告的文件请放进年份文件夹。");

    /// <summary>A file in a year's folder that is no part of a report.</summary>
    public static DiagnosticKind UnexpectedInReport { get; } = Error(
        "DS0411", "unexpected file in a year's folder",
        "“{0}”不会被发布{1}。年份文件夹里只放 report.md 和 CSV 表格；表格请另存为 CSV，原件等其他文件请放进 attachments 文件夹。");

    /// <summary>A folder within a year's folder, or within its attachments.</summary>
    public static DiagnosticKind UnexpectedFolder { get; } = Error(
        "DS0412", "unexpected folder",
        "文件夹“{0}”里的文件不会被发布。年份文件夹里只能有 attachments 一个文件夹，附件直接放在里面，不再分文件夹。");

    /// <summary>A CSV that is no table of the format and that the report does not describe.</summary>
    public static DiagnosticKind UnknownTable { get; } = Error(
        "DS0413", "table unknown to the format",
        "格式 {1} 里没有表格“{0}”{2}。请改正文件名；如果是本报告特有的表格，请在 report.md 的 tables 里写上“{0}: {{title: 表名}}”。");

    /// <summary>An agency's folder without <c>agency.yml</c>.</summary>
    public static DiagnosticKind AgencyFileMissing { get; } = Error(
        "DS0414", "agency.yml missing", "这个机构文件夹里没有 agency.yml。请新建这个文件，写上 name: 机构全称 和 level: 级别。");

    /// <summary>A name of a folder or page that cannot be an address.</summary>
    public static DiagnosticKind SlugMalformed { get; } = Error(
        "DS0415", "name that cannot be an address",
        "“{0}”会成为网址的一部分，只能用小写字母、数字和单个连字符，例如 jingle 或 jingle-xian，最长 {1} 个字符。请重新命名。");

    /// <summary>A name that the site itself needs.</summary>
    public static DiagnosticKind SlugReserved { get; } = Error(
        "DS0416", "reserved name", "网址 /{0}/ 由本站自己使用。请换一个名称。");

    /// <summary>A folder of an agency that is no year.</summary>
    public static DiagnosticKind NotAYearFolder { get; } = Error(
        "DS0417", "folder that is no year", "“{0}”不是年份。机构文件夹里的文件夹要用四位年份命名，例如 2020。");

    /// <summary>A year's folder without <c>report.md</c>.</summary>
    public static DiagnosticKind ReportFileMissing { get; } = Error(
        "DS0418", "report.md missing", "这个年份文件夹里没有 report.md{0}。请补上这个文件，开头写上 title: 报告名称。");

    /// <summary>A year for which no format is known.</summary>
    public static DiagnosticKind NoFormatForYear { get; } = Error(
        "DS0419", "year without a format",
        "没有适用于{0}年的格式。请在 report.md 里写上“format: 格式名”，可用的有：{1}；也可以在 formats 文件夹里增加格式。");

    /// <summary>A format that does not exist.</summary>
    public static DiagnosticKind UnknownFormat { get; } = Error(
        "DS0420", "unknown format", "没有名为“{0}”的格式{1}。可用的有：{2}。");

    /// <summary>A term that the glossary explains twice.</summary>
    public static DiagnosticKind DuplicateTerm { get; } = Error(
        "DS0421", "term explained twice", "“{0}”在第 {1} 行已经解释过。请合并成一条。");

    /// <summary>An entry of a list that should be keys and values.</summary>
    public static DiagnosticKind EntryExpected { get; } = Error(
        "DS0422", "entry without keys", "这里应当是一条“- term: 名词”，下面对齐写“meaning: 解释”。请照此改写。");

    /// <summary>A parent or successor that is not in the archive.</summary>
    public static DiagnosticKind UnknownAgency { get; } = Error(
        "DS0423", "unknown agency", "“{0}”写的机构“{1}”不存在{2}。请写 reports 里的机构文件夹名。");

    /// <summary>Agencies that stand above, or succeed, each other in a circle.</summary>
    public static DiagnosticKind AgencyCircle { get; } = Error(
        "DS0424", "agencies in a circle", "“{0}”绕成了一圈：{1}。请改正其中一个机构的“{0}”。");

    /// <summary>A last year before the first.</summary>
    public static DiagnosticKind YearsReversed { get; } = Error(
        "DS0425", "last year before the first", "until（{1}）早于 from（{0}）。请核对机构设立和撤销的年份。");

    /// <summary>A report on a year in which its agency did not exist.</summary>
    public static DiagnosticKind ReportOutsideYears { get; } = Error(
        "DS0426", "report outside the agency's years",
        "{0}年不在这个机构存在的年份里（{1}）。请改正 agency.yml 里的 from 或 until，或把报告移到对应的机构。");

    /// <summary>A deadline that is no day of every year.</summary>
    public static DiagnosticKind DeadlineForm { get; } = Error(
        "DS0427", "wrong deadline", "“deadline”应当是每年都有的一天，写成“月-日”，例如 01-31；这里却是“{0}”。");

    /// <summary>A region code that is none.</summary>
    public static DiagnosticKind RegionCodeForm { get; } = Error(
        "DS0428", "wrong region code", "“region-code”应当是六位行政区划代码，例如 140926；这里却是“{0}”。");

    /// <summary>An address that must be a whole one of the web.</summary>
    public static DiagnosticKind WebAddressForm { get; } = Error(
        "DS0429", "not a web address", "“{0}”应当是以 http:// 或 https:// 开头的完整网址，这里却是“{1}”。请从浏览器的地址栏复制。");

    /// <summary>A host with a path, without a scheme, or with a name or port that there cannot be.</summary>
    public static DiagnosticKind HostForm { get; } = Error(
        "DS0430", "wrong host",
        "“host”只写协议和域名，另设端口的再写端口，例如 https://www.example.gov.cn 或 https://www.example.gov.cn:8443；这里却是“{0}”。域名用字母、数字、“-”和汉字（别的文字写成 xn-- 开头的形式），路径请写在 base-path 里。");

    /// <summary>A base path without its slashes.</summary>
    public static DiagnosticKind BasePathForm { get; } = Error(
        "DS0431", "wrong base path", "“base-path”应当以“/”开头和结尾，中间只用字母、数字和 - . _ ~，例如 /gongkai/；这里却是“{0}”。");

    /// <summary>A period that is not two days with a slash between.</summary>
    public static DiagnosticKind PeriodForm { get; } = Error(
        "DS0432", "wrong period", "“period”应当是起止两个日期，例如 2020-01-01/2020-12-31；这里却是“{0}”。");

    /// <summary>A period that ends before it begins.</summary>
    public static DiagnosticKind PeriodReversed { get; } = Error(
        "DS0433", "period that ends before it begins", "统计期间的结束日期早于开始日期：{0}。请核对。");

    /// <summary>A period without a day of the report's year.</summary>
    public static DiagnosticKind PeriodOutsideYear { get; } = Error(
        "DS0434", "period outside the report's year", "统计期间 {0} 里没有一天属于{1}年。请改正 period，或把报告移到对应的年份文件夹。");

    /// <summary>A description of a table that is not there.</summary>
    public static DiagnosticKind DescribedTableMissing { get; } = Error(
        "DS0435", "described table missing", "tables 里写了“{0}”，文件夹里却没有这个文件{1}。请放入文件，或删去这一项。");

    /// <summary>An additional table with a name that is taken.</summary>
    public static DiagnosticKind TableNameTaken { get; } = Error(
        "DS0436", "name of an additional table taken", "“{0}”这个名称已有别的用途，不能用于本报告特有的表格。请把文件和 tables 里的名称换成别的。");

    /// <summary>An additional table whose name cannot be an address.</summary>
    public static DiagnosticKind TableNameMalformed { get; } = Error(
        "DS0437", "wrong name of an additional table",
        "表格文件名“{0}”会成为网址的一部分，只能是小写字母、数字和单个连字符，加上 .csv，例如 channels.csv。请重新命名。");

    /// <summary>An attachment of a kind that is not published.</summary>
    public static DiagnosticKind AttachmentNotAllowed { get; } = Error(
        "DS0438", "kind of attachment not allowed",
        "“{0}”文件不能作附件。可以用的有：pdf、ofd、Word、Excel、PPT、WPS、odt、rtf、txt、csv、图片、压缩包（zip、rar、7z），以及网页和 svg（以文本发布）。请转换格式，或删除这个文件。");

    /// <summary>An attachment whose name cannot stand in an address on every system.</summary>
    public static DiagnosticKind AttachmentName { get; } = Error(
        "DS0439", "wrong name of an attachment",
        "附件名“{0}”不能用。名称里不能有 < > : \" / \\ | ? * # %，不能以空格或点结尾，不能是 CON、NUL 等系统保留名，不超过 {1} 个字节（一个汉字 3 个字节）。请重新命名。");

    /// <summary>An attachment over its limit: its size and the limit in MB.</summary>
    public static DiagnosticKind AttachmentTooLarge { get; } = Error(
        "DS0440", "attachment too large", "附件有 {0} MB，超过上限 {1} MB。请压缩后再放入，或在正文里链接到它的网址。");

    /// <summary>An attachment without a byte.</summary>
    public static DiagnosticKind AttachmentEmpty { get; } = Error(
        "DS0441", "empty attachment", "附件是空的（0 字节）。请重新放入文件，或删除它。");

    /// <summary>Two attachments for one address.</summary>
    public static DiagnosticKind AttachmentsEqual { get; } = Error(
        "DS0442", "two attachments for one address",
        "这个附件发布后的名称“{0}”与附件“{1}”相同（不分大小写；网页和 svg 会加上 .txt）。请给其中一个重新命名。");

    /// <summary>An old address that no redirect can stand at.</summary>
    public static DiagnosticKind RedirectForm { get; } = Error(
        "DS0443", "wrong address in redirect-from",
        "“redirect-from”里的“{0}”不能作旧地址：{1}。请写本站从前的路径，例如 /old/2020/。");

    /// <summary>Why an old address is none: it does not begin at the site's root.</summary>
    public const string RedirectNoPath = "要以“/”开头，不带域名";

    /// <summary>Why: nothing between two slashes.</summary>
    public const string RedirectEmptyPart = "不能有“//”";

    /// <summary>Why: a part that some systems rename or hide.</summary>
    public const string RedirectEdge = "每一段都不能以“.”或者空格开头、结尾";

    /// <summary>Why: a name that Windows keeps for devices.</summary>
    public const string RedirectDevice = "CON、NUL 等是 Windows 的保留名";

    /// <summary>Why: the name of a compressed copy.</summary>
    public const string RedirectCompressed = "以 .gz、.br 结尾的名称留给压缩副本";

    /// <summary>Why: something below a page's own file.</summary>
    public const string RedirectBelowPage = "index.html 是网页文件，下面不能再有网址";

    /// <summary>Why: a character put together from several (NFD).</summary>
    public const string RedirectCombining = "有的字拆成了几个字符（例如字母和声调符号分开），请重新输入，写成一个字符";

    /// <summary>Why: a character with a meaning of its own in addresses, or without a look.</summary>
    public const string RedirectCharacter = "只能用字母、数字、汉字、空格和“-”“_”“.”“~”，不能用“?”“#”“%”等";

    /// <summary>Why: longer than file systems and servers bear.</summary>
    public static string RedirectTooLong(int most) => $"不能超过 {most} 个字符";

    /// <summary>Why: a part of it is longer than a file's name may be.</summary>
    public static string RedirectPartTooLong(int most) => $"每一段不能超过 {most} 个字节（一个汉字 3 个字节）";

    /// <summary>An old address that is in use.</summary>
    public static DiagnosticKind RedirectTaken { get; } = Error(
        "DS0444", "address in redirect-from is in use", "旧地址“{0}”已经由{1}使用，不能再转到这里。请删去这一项，或改正地址。");

    /// <summary>A page and an agency of the same name.</summary>
    public static DiagnosticKind AddressTaken { get; } = Error(
        "DS0445", "two inputs for one address", "网址 /{0}/ 已经由 {1} 使用。请给其中一个重新命名。");

    /// <summary>A description of an additional table that is no description.</summary>
    public static DiagnosticKind TableDescription { get; } = Error(
        "DS0446", "description of a table without keys", "“{0}”后面要写表格的说明。请写成“{0}: {{title: 表名, unit: 单位}}”，其中 unit 可以不写。");

    /// <summary>A pipe, a socket or a device: opening one may never end.</summary>
    public static DiagnosticKind SpecialFile { get; } = Error(
        "DS0447", "pipe, socket or device", "这不是普通文件（是管道、套接字或设备），不会被读取。请换成真正的文件，或删除它。");

    /// <summary>Agencies, but no report that could be published yet.</summary>
    public static DiagnosticKind NoReportYet { get; } = Warning(
        "DS0448", "no report yet", "还没有一份可以发布的报告（草稿不算），网站上只有空的页面。请在 reports/机构/年份/ 文件夹里放入 report.md 和各表的 CSV 文件。");

    /// <summary>The day or the reason of the withdrawal of a report that is not withdrawn.</summary>
    public static DiagnosticKind NotWithdrawn { get; } = Error(
        "DS0449", "withdrawal of a report that is not withdrawn",
        "写了“{0}”，报告却没有撤下。要撤下，请加上 status: withdrawn；没有撤下的，请删去这一行。");

    /// <summary>An old address that differs from another address, or one of its folders, by capitals alone.</summary>
    public static DiagnosticKind RedirectSpelling { get; } = Error(
        "DS0450", "address in redirect-from differs from another by capitals alone",
        "旧地址“{0}”里的“{1}”和“{2}”（{3}）只有大小写不同，在有的系统上是同一个文件夹。请删去这一项，或改成同样的写法。");

    /// <summary>Several names in one item of a list, with a comma that parts no items: the key and the item.</summary>
    public static DiagnosticKind NamesJoined { get; } = Warning(
        "DS0451", "several names in one item of a list",
        "“{0}”里的“{1}”像是几个名称。名称之间要用半角逗号，写成 [名称一, 名称二]；只有一个名称的，请去掉其中的“{2}”。");

    /// <summary>A report withdrawn before it was published: both days.</summary>
    public static DiagnosticKind WithdrawnBeforePublication { get; } = Warning(
        "DS0452", "withdrawal before the publication", "撤下的日期 {0} 早于发布日期 {1}。请改正其中一个。");

    /// <summary>Two agencies of one name in the same years: the name, and the other's file.</summary>
    public static DiagnosticKind NameTaken { get; } = Warning(
        "DS0453", "two agencies of one name",
        "全称“{0}”和 {1} 里的相同，读者分不清是哪一个。全称写错的，请改正；是同一个机构的，请把报告并到一个文件夹里，删去另一个；"
        + "前后相继的两个机构，请在前一个的 agency.yml 里写 until（最后一年）和 successor（接替机构的文件夹名）。");

    /// <summary>A report that waits beside its place: the folder in which it waits, and its place.</summary>
    public static DiagnosticKind OnlyCopyWaits { get; } = Warning(
        "DS0454", "report left beside its place by a command that was cut short",
        "“{0}”是一条中断的命令留下的文件夹，里面是 {1} 原来的内容，档案里因此没有这份报告。请把这个文件夹移回去，改名为 {1}。");

    /// <summary>A folder beside a report, with what stood there before: the folder and the report.</summary>
    public static DiagnosticKind OtherCopyWaits { get; } = Warning(
        "DS0455", "former content of a report, left by a command that was cut short",
        "“{0}”是一条中断的命令留下的文件夹，里面是 {1} 以前的内容，可能没有别的副本，不会发布。请和现在的 {1} 对照：要用的放进 {1}，不要的删掉。");

    /// <summary>A folder beside a report, with what was not finished or has been replaced: the folder and the report.</summary>
    public static DiagnosticKind UnfinishedWaits { get; } = Warning(
        "DS0456", "unfinished folder, left by a command that was cut short",
        "“{0}”是一条中断的命令留下的文件夹，里面是没有写完或者已经换下的内容，不会发布。请看一看 {1} 是不是齐全：齐全的，删掉这个文件夹；不齐全的，先从里面取出要用的。");

    /// <summary>A published report in whose tables nothing is filled in.</summary>
    public static DiagnosticKind PublishedWithoutFigures { get; } = Warning(
        "DS0457", "published report without a figure",
        "这份报告算是已发布的（没有写 status，或者写了 published），但各张表里没有一个数字。还没有填写的，请填好，或者在 report.md 里写 status: draft；"
        + "公布的报告确实没有数字的，不必理会。");
}
