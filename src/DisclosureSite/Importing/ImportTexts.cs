using System.Globalization;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;

namespace DisclosureSite.Importing;

/// <summary>All that an import says, but for diagnostics.</summary>
internal static class ImportTexts
{
    public const string Filled = "已填";
    public const string Blank = "原件空白";
    public const string Absent = "原件没有";
    public const string Unplaced = "没有放入";
    public const string Omitted = "略去的文字";

    /// <summary>Where the year of a report may be found beside its title.</summary>
    public const string Period = "正文里统计数据的起止日期";

    /// <summary>The other place where it may be found.</summary>
    public const string FileName = "文件名";

    /// <summary>Where a document says whose it is.</summary>
    public const string Title = "标题";

    /// <summary>The other place where it may say so.</summary>
    public const string Publisher = "发布者";

    /// <summary>Which agency was probably meant.</summary>
    public static string NearestAgency(string nearest) => $"是不是“{nearest}”？是的，请在 --agency 或清单里改成它；不是的，";

    /// <summary>Who says of which year a report is: the editor or the title.</summary>
    public static string YearSaidBy(bool isAsked) => isAsked ? "要求" : "标题";

    /// <summary>The name of an agency's folder where the editor wrote none that can be one.</summary>
    public const string AnyAgencyFolder = "文件夹名";

    /// <summary>What the name of an agency's folder is made of.</summary>
    public const string AgencyFolderName = "；文件夹名用小写英文字母、数字和连字符，例如 jingle";

    private const int ShownUnplaced = 20;

    /// <summary>Of which year a report mostly is that was published on a day: advice, no more.</summary>
    public static string UsualYear(DateOnly published) =>
        $"原件的日期是 {published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}，通常是{Number(published.Year - 1)}年的报告，请核对。";

    /// <summary>Why something was not placed.</summary>
    public static string Reason(UnplacedReason reason) => reason switch
    {
        UnplacedReason.UnknownTable => "不认识它所在的表",
        UnplacedReason.UnknownRow => "格式里没有这一行",
        UnplacedReason.UnknownColumn => "格式里没有这一栏",
        UnplacedReason.RowIsTitle => "这一行是分类标题，没有数字",
        UnplacedReason.Merged => "在合并的单元格里，分不清是哪一格的",
        UnplacedReason.WrongCount => "这一行的格数和栏数不同，或者夹着页码、空行，分不清是哪一栏的",
        UnplacedReason.FoundTwice => "这一格前面已有别的内容",
        UnplacedReason.Share => "是百分比，不是这一栏的数字",
        UnplacedReason.SharedHeader => "一个栏名下有几格，前面的空着，分不清这一格是不是它的数字",
        UnplacedReason.Formula => "是公式，文件里没有保存它的结果；请用 Excel 或 WPS 打开、保存后再导入，或者把结果填进去",
        UnplacedReason.Picture => "是图片，读不出数字，请对照原件填写",
        UnplacedReason.TableInCell => "是套在一格里的另一个表，请对照原件填写",
        UnplacedReason.PageNumber => "大概是页码，不是表里的数字",
        UnplacedReason.Unit => "写着金额的单位，数字没有换算；表里的数字是这个单位的，请写进栏名",
        _ => "表格里的其他文字",
    };

    /// <summary>What was not placed, as it is shown.</summary>
    public static string Content(UnplacedCell cell) => cell.Text.Length > 0 ? cell.Text : cell.Reason == UnplacedReason.Picture ? "图片" : "";

    /// <summary>Where something stands: 第3页 第2个表 第4行 第3列.</summary>
    public static string Place(DocumentPlace place)
    {
        var parts = new List<string>();
        Add(place.Page > 0, $"第{Number(place.Page)}页");
        Add(place.Sheet is not null, $"工作表“{place.Sheet}”");
        Add(place.Table > 0, $"第{Number(place.Table)}个表");
        Add(place.Line > 0, $"第{Number(place.Line)}行");
        Add(place.Row > 0, $"第{Number(place.Row)}行");
        Add(place.Column > 0, $"第{Number(place.Column)}列");
        return string.Join(' ', parts);

        void Add(bool isThere, string part)
        {
            if (isThere)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>What the editor must know of a document.</summary>
    public static string Remark(DocumentRemark remark) => remark switch
    {
        DocumentRemark.TrackedChanges => "文件里有修订痕迹，按“接受全部修订”读取。",
        DocumentRemark.Comments => "文件里有批注，没有读取。",
        DocumentRemark.HiddenContent => "文件里有隐藏的、划掉的文字或上下标，没有读取。",
        DocumentRemark.WrongCharset => "网页声明的编码和实际的不同，按实际的读取。",
        DocumentRemark.Formulas => "表格里有公式，读取的是保存时的结果。",
        DocumentRemark.PagesWithoutText => "有的页只有图片，没有文字，没有读取。",
        DocumentRemark.DirectionMarks => "文件里有让文字倒着显示的不可见字符，导入时去掉了；数字按文件里保存的先后读取，和看到的可能不同，请对照原件核对。",
        _ => "有的表格没有框线，按文字的位置分栏，请仔细核对。",
    };

    /// <summary>The first lines on a report: what it is.</summary>
    public static IEnumerable<string> Heading(ImportedReport report)
    {
        yield return $"{report.Source} → {report.Folder}（{report.AgencyName} {report.Year}年）";
        yield return $"  标题：{report.Recognized.Title ?? "没有找到，请在 report.md 里改写"}{(report.Recognized.IsTitleFromText ? "（取自正文，请核对）" : "")}";
        if (report.YearFrom is { } from)
        {
            yield return $"  年份：{report.Year}（标题里没有，取自{from}，请核对）";
        }

        yield return $"  格式：{report.Recognized.Tables.Format.Title}";
        yield return report.Recognized.Published is { } day
            ? $"  发布日期：{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(report.Recognized.IsSignatureDate ? "（取自落款）" : "")}"
            : "  发布日期：没有找到";
        yield return $"  发布者：{report.Recognized.Publisher ?? "没有找到"}";
        if (report.Recognized.IsBlank)
        {
            yield return "  注意：统计表里一个数字也没有，按草稿导入（status: draft）。";
        }

        yield return $"  正文：{report.Recognized.Parts.Count(part => part.Title.Length > 0)} 个部分";
        foreach (var remark in report.Remarks)
        {
            yield return "  注意：" + Remark(remark);
        }
    }

    /// <summary>The title of rows that stand in a form's table and that the form lacks.</summary>
    public static string Beside(FormatTable form) => $"{form.Title}：本报告另有的数字";

    /// <summary>How the tables were filled.</summary>
    public static IEnumerable<string> Tables(ImportedReport report)
    {
        foreach (var table in report.Recognized.Tables.Tables)
        {
            var all = table.Table.Rows.Length * table.Table.Columns.Count(column => !column.Optional);
            yield return table.Lines == 0
                ? $"  {table.Table.Title}：原件里没有找到"
                : $"  {table.Table.Title}：填入 {Number(table.Filled)} 格，原件空白 {Number(table.Blank)} 格，原件没有 {Number(Math.Max(0, all - table.Filled - table.Blank))} 格";
        }

        foreach (var table in report.Recognized.Tables.Tables)
        {
            foreach (var (row, column) in table.AmountsWithoutUnit)
            {
                yield return $"  注意：原件没有写“{table.Table.Rows[row].Label} · {table.Table.Columns[column].Label}”的单位，“{Short(table[row, column]!.Text)}”按{table.Table.UnitOf(row, column)}计，请核对。";
            }
        }

        foreach (var own in ReportFiles.AdditionalTables(report.Recognized))
        {
            yield return $"  原件另有的表：写成附加表 {own.File}，标题“{own.Title}”，请核对标题和位置";
        }

        foreach (var file in report.Kept)
        {
            yield return $"  原件里没有、保留了原来的表：{file}，请核对要不要删去";
        }

        foreach (var line in Replacements(report))
        {
            yield return line;
        }

        var unplaced = report.Recognized.Tables.Unplaced;
        yield return $"  没有放入表格的内容：{Number(unplaced.Count)} 处";
        foreach (var cell in unplaced.Take(ShownUnplaced))
        {
            yield return $"    “{Short(Content(cell))}”（{Place(cell.Place)}{(cell.Near is null ? "" : $"，“{Short(cell.Near)}”")}{(cell.Nearest is null ? "" : $"，是不是“{Short(cell.Nearest)}”")}）：{Reason(cell.Reason)}";
        }

        if (unplaced.Count > ShownUnplaced)
        {
            yield return $"    另有 {Number(unplaced.Count - ShownUnplaced)} 处，见 {ReportSource.ImportReportName}";
        }
    }

    /// <summary>How the findings are headed.</summary>
    /// <param name="count">How many fail; null: the report has faults, so that nothing was judged.</param>
    public static string Findings(int? count) => count switch
    {
        null => "  没有核对：请先改正文件里的错误",
        0 => "  核对：没有不符",
        { } some => $"  核对不符 {Number(some)} 处（冒号前是它在 report.md 的 explanations 里的名称）：",
    };

    /// <summary>Whose fault a finding is.</summary>
    public static string Blame(bool isOriginal) =>
        isOriginal ? "原件的数字就是这样，导入没有改动。" : "有关的格没有取全，请对照原件核对导入。";

    /// <summary>What was done.</summary>
    public static string Written(int reports, bool isDryRun) =>
        isDryRun ? $"试运行：{Number(reports)} 份报告可以导入，没有写任何文件。" : $"已导入 {Number(reports)} 份报告。";

    /// <summary>That nothing was done.</summary>
    /// <param name="files">How many files were to be imported.</param>
    public static string NothingWritten(int files) =>
        files > 1 ? "什么也没有写：一次导入的文件，有一个不能导入，就都不导入。不是报告的文件，请移到别处再导入。" : "什么也没有写。";

    /// <summary>That a report is no more published than it was before; null: it is.</summary>
    public static string? Unpublished(ReportStatus status) => status switch
    {
        ReportStatus.Draft => "  注意：原来的 report.md 里写着 status: draft，仍是草稿，网站上没有它。已经公布的，请删去这一行。",
        ReportStatus.Withdrawn => "  注意：原来的 report.md 里写着 status: withdrawn，仍是撤下的，网站上没有它的数字。要恢复，请删去这一行和 withdrawn 开头的各行。",
        _ => null,
    };

    /// <summary>What to do with faults in what was imported.</summary>
    public const string FaultsInImported = "文件里有上面的错误（有的可能是原来就有的），请改正后再生成网站。";

    private static IEnumerable<string> Replacements(ImportedReport report)
    {
        if (report.Replacements.IsEmpty)
        {
            yield break;
        }

        yield return $"  会替换已有的数字：{Number(report.Replacements.Length)} 处";
        foreach (var (cell, before, now) in report.Replacements.Take(ShownUnplaced))
        {
            yield return $"    {cell}：{before} → {(now.Length == 0 ? "空白" : now)}";
        }

        if (report.Replacements.Length > ShownUnplaced)
        {
            yield return $"    另有 {Number(report.Replacements.Length - ShownUnplaced)} 处";
        }
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..29] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
