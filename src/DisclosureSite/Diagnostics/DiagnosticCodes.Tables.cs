namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A file over its limit: its size and the limit, in readable form.</summary>
    public static DiagnosticKind FileTooLarge { get; } = Error(
        "DS0201", "file over its size limit", "文件大小为 {0}，超过上限 {1}。请删去多余内容，或拆成几个文件。");

    /// <summary>A file without any text.</summary>
    public static DiagnosticKind FileEmpty { get; } = Error(
        "DS0202", "empty file", "文件是空的。请填写内容；确实不需要的话，请删除这个文件。");

    /// <summary>Not text at all: what it is, and what to do.</summary>
    public static DiagnosticKind FileIsBinary { get; } = Error(
        "DS0203", "binary file where text is expected", "这是{0}，不是文本文件。{1}");

    /// <summary>A NUL character: damaged, binary, or UTF-16 without its mark.</summary>
    public static DiagnosticKind FileHoldsNul { get; } = Error(
        "DS0204", "NUL bytes in a text file",
        "文件中有空字符（NUL），可能已损坏，或不是文本文件。请用原来的软件打开，另存为 UTF-8 编码的文本。");

    /// <summary>A byte order mark that is not at the file's beginning.</summary>
    public static DiagnosticKind ByteOrderMarkInside { get; } = Error(
        "DS0205", "byte order mark in the middle of a file",
        "文件中间有一个看不见的字节顺序标记（BOM），多半是把几个文件拼在一起时带进来的。请删除这里的不可见字符后重新保存。");

    /// <summary>Bytes that no accepted encoding explains.</summary>
    public static DiagnosticKind FileNotDecodable { get; } = Error(
        "DS0206", "text in an encoding that is not accepted, or damaged",
        "无法识别文件的编码：不是 UTF-8、UTF-16，也不是简体中文（GB18030）。请另存为 UTF-8 编码。");

    /// <summary>UTF-8 with damaged bytes.</summary>
    public static DiagnosticKind Utf8Damaged { get; } = Error(
        "DS0207", "damaged UTF-8", "这里有损坏的 UTF-8 字符。请改正这个字符后，用 UTF-8 编码重新保存。");

    /// <summary>The operating system does not let the file be read.</summary>
    public static DiagnosticKind FileNotReadable { get; } = Error(
        "DS0208", "file that cannot be read", "无法读取文件。请检查文件是否存在、是否有读取权限、是否被其他软件占用。");

    /// <summary>{0} the character.</summary>
    public static DiagnosticKind DirectionMark { get; } = Error(
        "DS0209", "invisible mark of text direction",
        "这里有一个看不见的文字方向符号（{0}），会使后面的文字或数字倒着显示。请删除它；看不见、选不中的，请用键盘重新输入这一处，不要复制。");

    /// <summary>A header of one cell: no separator is there, or not one that is known. The fact is a hint.</summary>
    public static DiagnosticKind HeaderHasOneCell { get; } = Error(
        "DS0211", "table without a separator or with one column",
        "表头只有一栏，找不到分隔符。表格至少要有一栏行名和一栏数字，用英文逗号、英文分号或制表符分隔{0}。");

    /// <summary>Lines that end in CRLF and lines that end in LF.</summary>
    public static DiagnosticKind MixedLineEnds { get; } = Error(
        "DS0212", "mixed line ends",
        "这一行的换行符与前面的行不同（有的是 CRLF，有的是 LF），文件可能是拼接成的。请用 Excel 或 WPS 打开检查后重新另存为 CSV。");

    /// <summary>A CR that no LF follows.</summary>
    public static DiagnosticKind LoneCarriageReturn { get; } = Error(
        "DS0213", "line end that is a lone CR",
        "这里有单独的回车符（CR），不是可用的换行符。请另存为“CSV UTF-8”，不要选“CSV（Macintosh）”。");

    /// <summary>A quoted cell that never ends.</summary>
    public static DiagnosticKind QuoteNotClosed { get; } = Error(
        "DS0214", "unbalanced quote", "从这里开始的英文双引号没有配对的结束引号，后面的内容都被当成了一格。请补上或删除引号。");

    /// <summary>Something between a closing quote and the separator.</summary>
    public static DiagnosticKind TextAfterQuote { get; } = Error(
        "DS0215", "text after a closing quote",
        "这一格以英文双引号开头，但结束引号后面还有文字。请检查引号是否成对；格内的双引号要写两个（\"\"）。");

    /// <summary>Too many rows: the limit.</summary>
    public static DiagnosticKind TooManyRows { get; } = Error(
        "DS0216", "too many rows", "表格超过 {0} 行。请拆成几个表。");

    /// <summary>Too many columns: the limit.</summary>
    public static DiagnosticKind TooManyColumns { get; } = Error(
        "DS0217", "too many columns", "这一行超过 {0} 栏。请删除多余的栏，或拆成几个表。");

    /// <summary>A cell with too much text: the limit.</summary>
    public static DiagnosticKind CellTooLong { get; } = Error(
        "DS0218", "cell with too much text", "这一格的文字超过 {0} 个字符。请缩短；说明文字请写进 report.md。");

    /// <summary>A header and nothing below it.</summary>
    public static DiagnosticKind TableWithoutRows { get; } = Error(
        "DS0219", "table without rows", "表格只有表头，没有数据行。请填写；确实没有数据的话，请删除这个文件。");

    /// <summary>A first line of one text, above the header.</summary>
    public static DiagnosticKind TitleAboveHeader { get; } = Error(
        "DS0220", "title above the header",
        "第一行像是表名。请删除这一行，让表头（各栏的栏名）成为第一行。");

    /// <summary>A header of several lines, as it is printed: the line that holds most of the columns.</summary>
    public static DiagnosticKind HeaderBelowFirstLine { get; } = Error(
        "DS0210", "header below the first line",
        "表头在第 {0} 行。请删除它上面的行，让它成为第一行，并把最下面一层的栏名都写在这一行里。");

    /// <summary>A row that the table does not have: its label, and the one probably meant.</summary>
    public static DiagnosticKind UnknownRow { get; } = Error(
        "DS0221", "unknown row label", "表格里没有“{0}”这一行{1}。请改成规定的行名。");

    /// <summary>A column that the table does not have: its label, and the one probably meant.</summary>
    public static DiagnosticKind UnknownColumn { get; } = Error(
        "DS0222", "unknown column label", "表格里没有“{0}”这一栏{1}。请改成规定的栏名。");

    /// <summary>A row given twice: its label, and the line where it was given first.</summary>
    public static DiagnosticKind DuplicateRow { get; } = Error(
        "DS0223", "duplicate row", "“{0}”这一行重复了，第 {1} 行已经有了。请删除其中一行；如果是另一行，请改正行名。");

    /// <summary>A column given twice: its label, and the number of the cell where it was given first.</summary>
    public static DiagnosticKind DuplicateColumn { get; } = Error(
        "DS0224", "duplicate column", "“{0}”这一栏重复了，第 {1} 栏已经有了。请删除其中一栏；如果是另一栏，请改正栏名。");

    /// <summary>A label that several rows or columns bear: it.</summary>
    public static DiagnosticKind AmbiguousLabel { get; } = Error(
        "DS0225", "label that several rows or columns bear",
        "有几处都叫“{0}”，分不清是哪一个。请在它上面加上所属的分组标题，或写成“上级/{0}”。");

    /// <summary>A title over rows, with figures of its own: its label.</summary>
    public static DiagnosticKind GroupWithFigures { get; } = Error(
        "DS0226", "group title with figures",
        "“{0}”是分组标题，本身没有数字。请清空它的数字，并把数字填在它所包含的各项里。");

    /// <summary>Figures in a row whose first cell is blank.</summary>
    public static DiagnosticKind RowWithoutLabel { get; } = Error(
        "DS0227", "row with figures but no label", "这一行有内容，但没有行名。请在第一格写上行名，或删除这一行。");

    /// <summary>Figures in a column whose first cell is blank.</summary>
    public static DiagnosticKind ColumnWithoutLabel { get; } = Error(
        "DS0228", "column with figures but no label", "这一栏有内容，但表头是空的。请在表头写上栏名，或清空这一栏。");

    /// <summary>A file in no Unicode of which no label is understood, or whose labels are hardly Chinese.</summary>
    public static DiagnosticKind LabelsNotDecodable { get; } = Error(
        "DS0229", "table in an encoding that is not accepted",
        "按简体中文编码（GB18030）读出来的行名、栏名没有一个认得，或者不像中文，文件可能用了别的编码（例如繁体中文 Big5）。请另存为“CSV UTF-8”。");

    /// <summary>The header once more, below the table.</summary>
    public static DiagnosticKind HeaderAgain { get; } = Error(
        "DS0230", "header again below the table",
        "从这一行起，又是一个表头：表格可能粘贴了两次。请删除重复的部分；是另一张表的，请另存为一个文件。");

    /// <summary>A cell beyond the header's last: its text, the header's width and a hint.</summary>
    public static DiagnosticKind ExtraCell { get; } = Error(
        "DS0231", "extra cell", "表头有 {1} 栏，这一行多出了“{0}”。{2}请删除多余的单元格。");

    /// <summary>A row that ends too early: the header's width and the row's.</summary>
    public static DiagnosticKind MissingCell { get; } = Error(
        "DS0232", "missing cell", "表头有 {0} 栏，这一行只有 {1} 栏。请补上缺少的单元格；没有数字的留空，但分隔符不能少。");

    /// <summary>Something else than a number: the cell's text and a hint.</summary>
    public static DiagnosticKind TextInNumberCell { get; } = Error(
        "DS0241", "text in a number cell", "“{0}”不是数字{1}。请只填数字；没有公布的，请留空。");

    /// <summary>A number of 10^15 or more: the cell's text.</summary>
    public static DiagnosticKind NumberTooLarge { get; } = Error(
        "DS0242", "number too large", "“{0}”太大了，数字的整数部分最多 15 位。请核对原文。");

    /// <summary>A number with more than six decimals: the cell's text.</summary>
    public static DiagnosticKind TooManyDecimals { get; } = Error(
        "DS0243", "more than six decimals", "“{0}”的小数超过 6 位，多半是软件计算的误差。请按原文填写。");

    /// <summary>A number of things below 0: the cell's text and its key in <c>explanations</c>.</summary>
    public static DiagnosticKind NegativeCount { get; } = Error(
        "DS0244", "negative count",
        "“{0}”是负数，这里应填件数。请改正；原文确实如此的话，请在 report.md 的 explanations 里说明：“{1}: 说明文字”。");

    /// <summary>A number of things that is not whole: the cell's text and its key in <c>explanations</c>.</summary>
    public static DiagnosticKind FractionInCount { get; } = Error(
        "DS0245", "fraction in a count",
        "“{0}”不是整数，这里应填件数。请改正；原文确实如此的话，请在 report.md 的 explanations 里说明：“{1}: 说明文字”。");

    /// <summary>A unit that is not known: the cell's text and the unit.</summary>
    public static DiagnosticKind UnknownUnit { get; } = Error(
        "DS0246", "unknown unit", "“{0}”里的单位“{1}”不认识。请改正单位，或只填数字。");

    /// <summary>A unit that measures something else: the cell's text, its unit, and what belongs there.</summary>
    public static DiagnosticKind UnitDoesNotFit { get; } = Error(
        "DS0247", "unit that does not fit", "“{0}”的单位“{1}”用在这里不合适，这里应是{2}。请改正单位，或检查数字是否填错了格。");

    /// <summary>Thousands separators that do not separate thousands: the cell's text.</summary>
    public static DiagnosticKind WrongThousands { get; } = Error(
        "DS0248", "thousands separators in the wrong places",
        "“{0}”里的千位分隔符位置不对，应每三位一隔，例如 1,234,567。请核对后去掉分隔符。");

    /// <summary>The row or column that sums an additional table is not in it: its label, and the one probably meant.</summary>
    public static DiagnosticKind SumNotFound { get; } = Error(
        "DS0251", "sum row or column that the additional table does not have",
        "表格“{0}”里没有名为“{1}”的合计{2}{3}。请改成表格里的名称，或删除这一项。");
}
