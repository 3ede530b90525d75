namespace DisclosureSite.Tests.Architecture.Commands;

/// <summary>Stands for what lies above the stages.</summary>
internal static class AnyCommand
{
    public static int Run() => 0;
}
