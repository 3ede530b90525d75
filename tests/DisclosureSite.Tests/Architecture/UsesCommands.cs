using DisclosureSite.Tests.Architecture.Commands;

namespace DisclosureSite.Tests.Architecture.Checking;

/// <summary>Breaks the rule that no stage uses what lies above it.</summary>
internal static class UsesCommands
{
    public static Func<int> Use() => () => AnyCommand.Run();
}
