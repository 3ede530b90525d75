namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>The six kinds of applicant, in the form's order.</summary>
internal static class Applicants
{
    /// <summary>The printed columns, the total last.</summary>
    public static readonly string[] Labels = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

    private static readonly double[] Shares = [0, 0.06, 0.002, 0.006, 0.01, 0.008];

    /// <summary>A number of applications by kind of applicant; most come from natural persons.</summary>
    public static int[] Split(int applications, Random random)
    {
        var split = new int[Shares.Length];
        var left = applications;
        for (var kind = 1; kind < split.Length; kind++)
        {
            split[kind] = Math.Min(left, (int)Math.Round(applications * Shares[kind] * 2 * random.NextDouble()));
            left -= split[kind];
        }

        split[0] = left;
        return split;
    }
}
