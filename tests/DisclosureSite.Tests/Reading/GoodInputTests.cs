using Xunit;

namespace DisclosureSite.Tests.Reading;

public sealed class GoodInputTests
{
    public static TheoryData<string> Cases { get; } = [.. FixtureFolder.Names("Good")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sound_archive_has_no_faults(string name)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", FixtureFolder.Read(FixtureFolder.CopyTo(folder, "Good", name)).Printed);
    }
}
