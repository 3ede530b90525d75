using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>All that derived data says in words, for readers.</summary>
internal static class DerivingTexts
{
    public static string ScopeChange(ReportScope before, ReportScope now) =>
        $"统计范围由“{Name(before)}”改为“{Name(now)}”，前后数字不能直接比较。";

    private static string Name(ReportScope scope) => scope == ReportScope.All ? "本机关及所属各机关" : "仅本机关";
}
