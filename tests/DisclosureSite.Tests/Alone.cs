using Xunit;

namespace DisclosureSite.Tests;

/// <summary>Tests that count the memory of the whole program: they run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
