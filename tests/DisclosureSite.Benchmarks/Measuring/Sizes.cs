using System.Collections.Immutable;
using System.Globalization;

namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>The sizes of the archives to be measured.</summary>
internal static class Sizes
{
    /// <summary>Ten years of each agency, as a real archive would have.</summary>
    public const int Years = 10;

    /// <summary>Reads <c>100,1000</c>; each a multiple of <see cref="Years"/>.</summary>
    public static ImmutableArray<int> Parse(string sizes)
    {
        var parsed = sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToImmutableArray();
        return parsed.All(size => size > 0 && size % Years == 0)
            ? parsed
            : throw new ArgumentException($"Each size must be a multiple of {Years}.", nameof(sizes));
    }
}
