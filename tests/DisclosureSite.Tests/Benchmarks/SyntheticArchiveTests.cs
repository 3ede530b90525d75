using DisclosureSite.Benchmarks.Synthetic;
using Xunit;

namespace DisclosureSite.Tests.Benchmarks;

public sealed class SyntheticArchiveTests : IDisposable
{
    private readonly string work = Directory.CreateTempSubdirectory("disclosure-synthetic-").FullName;

    public void Dispose() => Directory.Delete(work, recursive: true);

    [Fact]
    public void The_same_numbers_make_the_same_files()
    {
        Assert.Equal(Generate("a", agencies: 12, years: 3), Generate("b", agencies: 12, years: 3));
    }

    [Fact]
    public void Another_seed_makes_other_figures()
    {
        Assert.NotEqual(Generate("a", agencies: 2, years: 1), Generate("b", agencies: 2, years: 1, seed: 2));
    }

    [Fact]
    public void A_larger_archive_begins_with_the_smaller_one()
    {
        var smaller = Generate("a", agencies: 3, years: 2);
        var larger = Generate("b", agencies: 5, years: 4);

        Assert.Superset(smaller.ToHashSet(), larger.ToHashSet());
    }

    [Fact]
    public void Each_agency_has_a_report_a_year_in_the_format_of_its_year()
    {
        Generate("a", agencies: 7, years: 4);

        var agencies = Directory.GetDirectories(Path.Combine(work, "a", "reports"));
        Assert.Equal(7, agencies.Length);
        Assert.All(agencies, agency =>
        {
            Assert.Equal(["2019", "2020", "2021", "2022"], Directory.GetDirectories(agency).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.True(File.Exists(Path.Combine(agency, "2020", "procurement.csv")));
            Assert.False(File.Exists(Path.Combine(agency, "2021", "procurement.csv")));
        });
    }

    private List<(string Path, string Content)> Generate(string name, int agencies, int years, int seed = 1)
    {
        var folder = Path.Combine(work, name);
        SyntheticArchive.Write(folder, agencies, years, seed);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file))))
                .Order(),
        ];
    }
}
