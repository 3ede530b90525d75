using DisclosureSite.Reading.Yaml;
using Xunit;

namespace DisclosureSite.Tests.Reading.Yaml;

public sealed class YamlSyntaxFaultsTests
{
    [Fact]
    public void A_message_that_nobody_has_met_yet_is_still_a_fault_of_syntax() =>
        Assert.Equal("DS0101", YamlSyntaxFaults.Of("a message of a later version").Code);
}
