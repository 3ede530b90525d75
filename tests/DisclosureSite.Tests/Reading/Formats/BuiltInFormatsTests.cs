using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using Xunit;

namespace DisclosureSite.Tests.Reading.Formats;

public sealed class BuiltInFormatsTests
{
    private static readonly Format[] Formats = [.. BuiltInFormats.Load()];

    [Fact]
    public void Every_built_in_format_loads()
    {
        Assert.Equal(["cn-gov-2014", "cn-gov-2019", "cn-gov-2021"], Formats.Select(format => format.Id));
        Assert.Equal(
            [(2008, 2018), (2019, 2020), (2021, null)],
            Formats.Select(format => (format.FirstYear.Value, format.LastYear?.Value)));
        Assert.Equal([false, true, true], Formats.Select(format => format.Verified));
    }
}
