namespace DisclosureSite.Rendering;

/// <content>The words of the home page.</content>
internal static partial class Texts
{
    public static string MatrixCut(int shown, int all) => $"共 {all} 个机构，表中只列没有上级机构的 {shown} 个，其余见上级机构的页面。";
}
