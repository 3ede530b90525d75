namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>What one year leaves to the next.</summary>
/// <param name="CarriedOut">Applications not yet answered, by kind of applicant.</param>
/// <param name="Rules">Rules in force.</param>
/// <param name="Normative">Other normative documents in force.</param>
/// <param name="Items">Numbers of items, by table and row of the 2019 format: licences, other services, penalties, coercion, fees.</param>
internal sealed record YearEnd(int[] CarriedOut, int Rules, int Normative, int[] Items)
{
    /// <summary>What the year before the first left.</summary>
    public static YearEnd BeforeFirst(SyntheticAgency agency, Random random) => new(
        Applicants.Split(agency.Scale / 30, random),
        agency.Level is "province" or "city" ? random.Next(5, 40) : 0,
        random.Next(agency.Scale / 20, (agency.Scale / 5) + 2),
        [random.Next(20, 900), random.Next(5, 300), random.Next(20, 500), random.Next(5, 80), random.Next(0, 20)]);
}
