using System.Globalization;

namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>By which channels an agency disclosed how many pieces of information in a year.</summary>
/// <param name="Website">By its website.</param>
/// <param name="Weibo">By Weibo; null: printed without a number.</param>
/// <param name="WeChat">By WeChat.</param>
/// <param name="Other">By other means.</param>
internal sealed record Channels(int Website, int? Weibo, int WeChat, int Other)
{
    /// <summary>The sum of the reported ones.</summary>
    public int Total => Website + (Weibo ?? 0) + WeChat + Other;

    /// <summary>Numbers that suit the agency.</summary>
    public static Channels Draw(SyntheticAgency agency, bool isWeiboBlank, Random random)
    {
        var most = (agency.Scale * 8) + 50;
        var weibo = random.Next(most / 4);
        return new Channels(random.Next(most / 2, most), isWeiboBlank ? null : weibo, random.Next(most), random.Next(most / 5));
    }

    /// <summary>The additional table that holds them.</summary>
    public SyntheticTable ToTable() => new("channels", ["渠道", "数量"],
    [
        ["政府网站", Text(Website)], ["政务微博", Text(Weibo)], ["政务微信", Text(WeChat)], ["其他方式", Text(Other)], ["总计", Text(Total)],
    ]);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
