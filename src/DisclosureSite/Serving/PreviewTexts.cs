namespace DisclosureSite.Serving;

/// <summary>What the preview says in pages.</summary>
internal static class PreviewTexts
{
    public const string Title = "预览";
    public const string FirstBuild = "正在生成网站，好了会自动显示。";
    public const string ForeignHost = "预览只能用 http://127.0.0.1 或 http://localhost 打开。";
    public const string NotFound = "没有这个页面。";

    public const string Blank = "空白";

    public static string Heading(int errors, int warnings, int findings, bool isUpToDate)
    {
        var counts = Counts(errors, warnings, findings);
        return isUpToDate
            ? $"{counts}（网站已更新）"
            : $"{counts}{(counts.Length > 0 ? "：" : "")}网站没有更新，下面仍是上一次成功的页面。改好后保存，会自动刷新。";
    }

    public static string Cell(string row, string column, string text) => $"{row}，{column}：{text}";

    public static string More(int count) => $"还有 {count} 个，用 disclosure check 查看。";

    // What there is none of is not worth a word.
    private static string Counts(int errors, int warnings, int findings)
    {
        (int Count, string Text)[] all = [(errors, $"{errors} 个错误"), (warnings, $"{warnings} 个警告"), (findings, $"{findings} 处核对不符")];
        return string.Join('，', all.Where(one => one.Count > 0).Select(one => one.Text));
    }
}
