namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A <c>report.md</c> that does not begin with front matter.</summary>
    public static DiagnosticKind FrontMatterMissing { get; } = Error(
        "DS0301", "front matter missing", "文件开头没有报告信息。请让第一行是“---”，接着写 title: 报告名称 等各项，再用一行“---”结束，之后才是正文。");

    /// <summary>Front matter without its closing line.</summary>
    public static DiagnosticKind FrontMatterNotClosed { get; } = Error(
        "DS0302", "front matter not closed", "开头的“---”没有结束。请在报告信息的最后一项之后加一行“---”，把它和正文分开。");

    /// <summary>Lists, quotations or emphasis that stand too deep in each other.</summary>
    public static DiagnosticKind NarrativeTooDeep { get; } = Error(
        "DS0303", "narrative nested too deep", "列表、引用、加粗或括号一层套一层，超过了 {0} 层。请减少层次。");

    /// <summary>A paragraph with more Markdown marks than any text needs.</summary>
    public static DiagnosticKind TooManyMarks { get; } = Error(
        "DS0304", "too many Markdown marks in a paragraph", "这一段里的“[”“*”“_”“`”“<”“!”等符号超过 {0} 个。请用空行把它分成几段，或删去多余的符号。");

    /// <summary>A table in the narrative with too many cells.</summary>
    public static DiagnosticKind NarrativeTableTooLarge { get; } = Error(
        "DS0305", "narrative table too large", "正文里的这个表格超过 {0} 格。请把它存成 CSV 文件，并在报告信息的 tables 里说明。");

    /// <summary>A link with a scheme that is not published.</summary>
    public static DiagnosticKind LinkNotAllowed { get; } = Error(
        "DS0306", "link not allowed", "不能链接到“{0}”。链接只能以 http://、https:// 或 mailto: 开头，或者指向本站的页面和附件。");

    /// <summary>A link with hidden characters, backslashes or no host.</summary>
    public static DiagnosticKind LinkMalformed { get; } = Error(
        "DS0307", "link malformed", "链接地址“{0}”写得不对：可能缺少网站名，或含有反斜杠、多余的空格、看不见的字符。请从浏览器的地址栏重新复制。");

    /// <summary>A link without an address.</summary>
    public static DiagnosticKind LinkWithoutAddress { get; } = Error(
        "DS0308", "link without address", "这个链接没有地址。请写成 [文字](地址)；不要链接就只留文字。");

    /// <summary>A link to an attachment that is not in the report's folder.</summary>
    public static DiagnosticKind LinkToMissingAttachment { get; } = Error(
        "DS0309", "link to a missing attachment", "attachments 文件夹里没有“{0}”{1}。请把文件放进去，或改正链接。");

    /// <summary>A picture in a report that is not among its attachments.</summary>
    public static DiagnosticKind ImageNotAttached { get; } = Error(
        "DS0310", "picture not an attachment", "图片“{0}”不在本报告的附件里。请把图片放进 attachments 文件夹，写成 ![说明](attachments/文件名)。");

    /// <summary>A picture in a text that has no attachments.</summary>
    public static DiagnosticKind ImageOutsideReport { get; } = Error(
        "DS0311", "picture outside a report", "这个页面不能放图片“{0}”：只有报告带附件。请删去图片，或改成文字链接。");

    /// <summary>A link definition, whose line would vanish.</summary>
    public static DiagnosticKind LinkDefinition { get; } = Error(
        "DS0312", "link definition", "以“[…]:”开头的这一行不会显示。要链接，请写成 [文字](地址)；要显示这一行，请去掉方括号或把冒号改成全角“：”。");

    /// <summary>A heading without words.</summary>
    public static DiagnosticKind HeadingWithoutWords { get; } = Error(
        "DS0313", "empty heading", "这个标题只有井号，没有文字。请补上文字，或删去这一行。");

    /// <summary>A heading of the first level within a narrative.</summary>
    public static DiagnosticKind TopHeading { get; } = Warning(
        "DS0314", "heading of the first level", "正文的各部分用两个井号“## ”开头；这里只有一个，已当作两个处理。报告名称请写在报告信息的 title 里。");

    /// <summary>A free page without a title.</summary>
    public static DiagnosticKind PageWithoutTitle { get; } = Error(
        "DS0315", "page without title", "这个页面没有标题。请在第一行写“# 标题”。");

    /// <summary>A line of the text that is the title of a part that is missing: the line, and the title.</summary>
    public static DiagnosticKind TitleInText { get; } = Warning(
        "DS0316", "title of a part that is no heading",
        "“{0}”像是“{1}”这一部分的标题，但是没有当作标题。标题前要有两个半角井号和一个空格，写成“## {1}”，单独一行。");
}
