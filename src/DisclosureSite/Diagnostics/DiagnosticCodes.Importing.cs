namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A document beyond what is read.</summary>
    public static DiagnosticKind DocumentTooLarge { get; } = Error(
        "DS0801", "document too large", "这个文件超过 {0} MB，没有导入。请去掉其中的图片后另存一份，再导入。");

    /// <summary>A file that holds no report that can be read.</summary>
    public static DiagnosticKind DocumentOfOtherKind { get; } = Error(
        "DS0802", "file that cannot be imported",
        "这是{0}，不能导入。能导入的是 .docx、.xlsx、.pdf（有文字的）、网页（.html）和文本（.txt）；旧版 .doc、.xls、.rtf 和 WPS 文件请先另存为 .docx、.xlsx，OFD 文件请先导出为 PDF。");

    /// <summary>An archive that cannot be unpacked.</summary>
    public static DiagnosticKind DocumentDamaged { get; } = Error(
        "DS0811", "damaged Word or Excel file", "这个文件打不开，可能没有下载或复制完整。请用 Word、Excel 或 WPS 打开它；能打开的，另存为 .docx 或 .xlsx 再导入，打不开的，请重新取得原件。");

    /// <summary>A document under a password.</summary>
    public static DiagnosticKind DocumentEncrypted { get; } = Error(
        "DS0812", "document under a password", "这个文件加了密，不能导入。请用密码打开它，“另存为”时去掉密码，再导入。");

    /// <summary>An archive that is no document, or that lacks a part of one.</summary>
    public static DiagnosticKind DocumentPartMissing { get; } = Error(
        "DS0813", "archive that is no Word or Excel file",
        "这个文件里没有 Word 文档或 Excel 工作簿的内容（缺少 {0}），不能导入。压缩文件请先解压缩；文档请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再导入。");

    /// <summary>An archive that is larger unpacked than any report.</summary>
    public static DiagnosticKind DocumentUnpacksTooLarge { get; } = Error(
        "DS0814", "document too large once unpacked", "这个文件里有超过 {0} MB 的内容，不像是一份报告，没有导入。请只把报告的部分复制到一个新的空白文档里另存，再导入。");

    /// <summary>XML that is none, inside an archive.</summary>
    public static DiagnosticKind DocumentXmlDamaged { get; } = Error(
        "DS0815", "damaged part of a Word or Excel file",
        "这个文件的内容损坏了（{0}），没有导入。请用 Word、Excel 或 WPS 打开它，让程序修复，另存后再导入。");

    /// <summary>A document nested deeper than any that is written in earnest.</summary>
    public static DiagnosticKind DocumentNestedTooDeep { get; } = Error(
        "DS0816", "document nested too deep", "这个文件里的内容一层套一层，超过了 {0} 层，没有导入。请打开它，全选、复制，粘贴到一个新的空白文档里另存，再导入。");

    /// <summary>A table beyond what is read.</summary>
    public static DiagnosticKind DocumentTableTooLarge { get; } = Error(
        "DS0817", "table in a document too large",
        "这个文件里有一张表格太大（能导入的表格最多 {0} 行、{1} 列，共 {2} 格），没有导入。请删去报告以外的表格或多余的行列，再导入。");

    /// <summary>A page saved together with its pictures.</summary>
    public static DiagnosticKind DocumentIsWebArchive { get; } = Error(
        "DS0818", "web page saved as a single file (.mht)",
        "这是把图片也存在一起的单个网页文件（.mht），不能导入。请在浏览器里打开它，“另存为”选择“网页，仅 HTML”（.html），再导入。");

    /// <summary>A document of more parts than any that is written in earnest.</summary>
    public static DiagnosticKind DocumentTooComplex { get; } = Error(
        "DS0819", "document of too many elements", "这个文件里的内容太多，不像是一份报告，没有导入。请只把报告的部分复制到一个新的空白文档里另存，再导入。");

    /// <summary>A PDF of pictures.</summary>
    public static DiagnosticKind PdfWithoutText { get; } = Error(
        "DS0821", "PDF without text",
        "这个 PDF 里没有文字，大概是扫描件或图片，不能导入。请找到生成它的 Word 等原件导入；只有扫描件的，请把文字和数字录入 Word 或文本文件，核对后再导入。");

    /// <summary>A PDF that asks for a password.</summary>
    public static DiagnosticKind PdfEncrypted { get; } = Error(
        "DS0822", "PDF with a password", "这个 PDF 要输入密码才能打开，不能导入。请去掉密码另存一份，再导入。");

    /// <summary>A PDF that is broken.</summary>
    public static DiagnosticKind PdfDamaged { get; } = Error(
        "DS0823", "damaged PDF", "这个 PDF 已损坏或不完整，读不出来。请重新下载；能用阅读软件打开的，请“打印”成新的 PDF，再导入。");

    /// <summary>A PDF whose fonts do not tell which characters their letters are.</summary>
    public static DiagnosticKind PdfUnreadable { get; } = Error(
        "DS0824", "PDF with letters of unknown meaning",
        "这个 PDF 看起来有文字，但字体没有写明是哪些字，复制出来会是乱码，不能导入。请找到生成它的 Word 等原件导入，或从原件重新输出 PDF。");

    /// <summary>A PDF of too many pages: the most that are read.</summary>
    public static DiagnosticKind PdfTooLong { get; } = Error(
        "DS0825", "PDF with too many pages", "这个 PDF 超过 {0} 页，没有导入。请只留下报告的各页，另存一份再导入。");

    /// <summary>A PDF that draws or unfolds to too much.</summary>
    public static DiagnosticKind PdfTooComplex { get; } = Error(
        "DS0826", "PDF with too much content", "这个 PDF 里的图形或内容过多，没有导入。请只留下报告的文字和表格，另存一份再导入。");

    /// <summary>A PDF whose reading finds no end.</summary>
    public static DiagnosticKind PdfTooSlow { get; } = Error(
        "DS0827", "PDF that takes too long to read", "读取这个 PDF 用时过长，已经停止，没有导入。请“打印”成新的 PDF，再导入。");

    /// <summary>A document in which no report was found.</summary>
    public static DiagnosticKind NothingRecognized { get; } = Error(
        "DS0831", "document without a report",
        "在这个文件里没有认出任何一个统计表，也没有认出报告的各个部分，没有导入。请检查是不是政府信息公开年度报告。");

    /// <summary>A document that does not tell its year. The fact is advice.</summary>
    public static DiagnosticKind ImportYearUnknown { get; } = Error(
        "DS0832", "document without a year", "标题里没有找到年份，正文里统计数据的起止日期和文件名也没有说清楚。请用 --year 写明是哪一年的报告，例如 --year 2023。{0}");

    /// <summary>A document whose title says another year than the editor.</summary>
    public static DiagnosticKind ImportYearDiffers { get; } = Warning(
        "DS0833", "year of the title and year asked for differ", "标题里写的是{0}年，按要求导入为{1}年。请核对。");

    /// <summary>An agency that the archive does not have.</summary>
    public static DiagnosticKind ImportAgencyUnknown { get; } = Error(
        "DS0834", "agency to import to unknown",
        "档案里没有“{0}”这个机构。{1}请先新建文件 reports/{2}/agency.yml，里面写两行：“name: 机构全称”和“level: county”"
        + "（county 是县；另有 province 省、city 市、department 部门、township 乡镇）{3}。");

    /// <summary>A document that names no agency of the archive.</summary>
    public static DiagnosticKind ImportAgencyNotFound { get; } = Error(
        "DS0835", "document names no agency of the archive",
        "标题“{0}”里没有档案里任何一个机构的名称。请用 --agency 写明机构，或者在 agency.yml 的 aliases 里加上这里的写法。");

    /// <summary>A document that names several agencies of the archive.</summary>
    public static DiagnosticKind ImportAgencyAmbiguous { get; } = Error(
        "DS0836", "document names several agencies", "标题“{0}”里的名称，{1} 都有，分不清是哪一个。请用 --agency 或 --list 写明。");

    /// <summary>A report that is there already.</summary>
    public static DiagnosticKind ReportExists { get; } = Error(
        "DS0837", "report is there already", "{0} 已经有了，没有导入。要替换其中同名的文件，请加 --force；更正、附件等其他文件会保留。");

    /// <summary>Two documents for one report.</summary>
    public static DiagnosticKind ReportImportedTwice { get; } = Error(
        "DS0838", "two documents for one report", "这也是{0} {1}年的报告，和“{2}”重复。请只导入其中一个。");

    /// <summary>A line of the list that cannot be read.</summary>
    public static DiagnosticKind ImportListLine { get; } = Error(
        "DS0839", "line of the list of documents", "清单是 CSV 文件：第一行写“文件,机构,年份”，下面每行一个文件，写文件名、机构（文件夹名或名称）、年份（可以不写），例如“jingle-2020.docx,jingle,2020”。请改正。");

    /// <summary>A document that names another agency of the archive than the editor: where, which, and the editor's.</summary>
    public static DiagnosticKind ImportAgencyDiffers { get; } = Warning(
        "DS0840", "agency of the document and agency asked for differ", "{0}里写的是{1}，按要求导入到{2}。请核对。");

    /// <summary>A line of the list that names none of the documents.</summary>
    public static DiagnosticKind ImportListFileMissing { get; } = Error(
        "DS0841", "list names a document that is not imported",
        "清单里的“{0}”不在这次导入的文件里。请检查文件名；清单只说明每个文件是谁的，文件本身也要写在命令里。");

    /// <summary>A title that names several years: these, and the one that was taken.</summary>
    public static DiagnosticKind ImportYearAmbiguous { get; } = Warning(
        "DS0842", "title names several years",
        "标题里有几个年份（{0}），导入为{1}年（写着“年度”的优先，否则取最早的）。请核对；不对的，请用 --year 写明。");

    /// <summary>A report's folder that is a link.</summary>
    public static DiagnosticKind ImportIntoLink { get; } = Error(
        "DS0843", "folder to import to is a link", "{0} 是链接（快捷方式），指向别处；导入只写档案自己的文件夹。请把它换成真正的文件夹，再导入。");

    /// <summary>A document whose figures are of other years than the report: these years, who says the report's, and it.</summary>
    public static DiagnosticKind ImportPeriodDiffers { get; } = Warning(
        "DS0844", "figures of another year than the report's",
        "正文里统计数据的起止日期是{0}年的，按{1}导入为{2}年。请核对；应是{0}年的，请加上 --year {3}。");

    /// <summary>A document that names somebody, and not the agency asked for: where it does, what stands there, the agency.</summary>
    public static DiagnosticKind ImportAgencyUnnamed { get; } = Warning(
        "DS0845", "document does not name the agency asked for",
        "{0}“{1}”里没有{2}的名称，按要求导入到{2}。请核对；确实是它的，可以把这里对它的称呼加进它的 agency.yml 的 aliases，以后就不再提醒。");
}
