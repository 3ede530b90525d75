using System.Runtime.CompilerServices;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>The statutory tables as reports print them, with published figures.</summary>
internal static class PdfForms
{
    private static readonly string[] Results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    /// <summary>The third part.</summary>
    public static PdfForm Applications(string report, double width = 500, double size = 9)
    {
        var rows = Figures(report, "applications");
        var unit = width / 50;
        var form = new PdfForm([4 * unit, 5 * unit, 13 * unit, .. Enumerable.Repeat(4 * unit, 7)]) { Size = size }
            .Row(("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 1, 7))
            .Row(("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1))
            .Row("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
            .Row([(rows[0][0], 1, 3), .. Numbers(rows[0])])
            .Row([(rows[1][0], 1, 3), .. Numbers(rows[1])])
            .Row([("三、本年度办理结果", rows.Length - 3, 1), (rows[2][0], 1, 2), .. Numbers(rows[2])])
            .Row([(rows[3][0], 1, 2), .. Numbers(rows[3])]);
        var row = 4;
        foreach (var (label, count) in Groups(rows.Length))
        {
            for (var i = 0; i < count; i++, row++)
            {
                form.Row([.. i == 0 ? [(label, count, 1)] : Array.Empty<(string, int, int)>(), (rows[row][0], 1, 1), .. Numbers(rows[row])]);
            }
        }

        if (rows.Length == 23)
        {
            // （六）其他处理 is one row.
            form.Row([(rows[row][0], 1, 2), .. Numbers(rows[row])]);
            row++;
        }

        return form.Row([(rows[row][0], 1, 2), .. Numbers(rows[row])]).Row([(rows[row + 1][0], 1, 3), .. Numbers(rows[row + 1])]);
    }

    /// <summary>The fourth part: one row of figures.</summary>
    public static PdfForm Reviews(string report, double width = 500)
    {
        var rows = Figures(report, "review-litigation");
        return new PdfForm([.. Enumerable.Repeat(width / 15, 15)]) { Size = 8 }
            .Row(("行政复议", 1, 5), ("行政诉讼", 1, 10))
            .Row([.. Results.Select(result => (result, 2, 1)), ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)])
            .Row([.. Results, .. Results])
            .Row([.. rows.SelectMany(row => row[1..])]);
    }

    /// <summary>The second part: small tables of different columns, one below the other in one table.</summary>
    public static PdfForm Disclosures(string report, params string[] tables)
    {
        var form = new PdfForm([200, 100, 100, 100]);
        foreach (var table in tables)
        {
            var rows = Figures(report, table, withHeader: true);
            form.Row(($"第二十条：{table}", 1, 4));
            foreach (var row in rows)
            {
                form.Row([.. row.Select((text, i) => (text, 1, i == row.Length - 1 ? 5 - row.Length : 1))]);
            }
        }

        return form;
    }

    private static (string Label, int Rows)[] Groups(int rows) => rows == 23
        ? [("（三）不予公开", 8), ("（四）无法提供", 3), ("（五）不予处理", 5)]
        : [("（三）不予公开", 8), ("（四）无法提供", 3), ("（五）不予处理", 5), ("（六）其他处理", 3)];

    private static IEnumerable<(string Text, int Rows, int Columns)> Numbers(string[] row) => row[1..].Select(number => (number, 1, 1));

    private static string[][] Figures(string report, string table, bool withHeader = false) =>
        [.. File.ReadLines(Path.Combine(ReportsFolder(), report, table + ".csv")).Skip(withHeader ? 0 : 1).Select(line => line.Split(','))];

    private static string ReportsFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..", "input", "reports"));
}
