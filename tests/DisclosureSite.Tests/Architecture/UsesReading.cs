using DisclosureSite.Tests.Architecture.Reading;

namespace DisclosureSite.Tests.Architecture.Deriving;

/// <summary>Breaks the rule that no stage uses another.</summary>
internal static class UsesReading
{
    public static IEnumerable<string> Use()
    {
        yield return DependsOnTheMachine.Use();
    }
}
