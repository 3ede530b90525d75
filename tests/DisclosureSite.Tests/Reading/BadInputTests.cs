using Xunit;

namespace DisclosureSite.Tests.Reading;

public sealed class BadInputTests
{
    public static TheoryData<string> Faults { get; } = [.. FixtureFolder.Names("Bad")];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_reported_with_its_place_and_nothing_else_is(string fault)
    {
        using var folder = new TemporaryFolder();
        var printed = FixtureFolder.Read(FixtureFolder.CopyTo(folder, "Bad", fault)).Printed;
        var file = FixtureFolder.ExpectedFile("Bad", fault);
        if (Environment.GetEnvironmentVariable("DISCLOSURE_UPDATE") == "1")
        {
            File.WriteAllText(file, printed);
        }

        Assert.NotEmpty(printed);
        Assert.Equal(File.ReadAllText(file), printed);
    }
}
