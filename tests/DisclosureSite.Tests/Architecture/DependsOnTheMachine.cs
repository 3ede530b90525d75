using System.Globalization;

namespace DisclosureSite.Tests.Architecture.Reading;

/// <summary>Breaks the rule that nothing of the machine reaches the stages.</summary>
internal static class DependsOnTheMachine
{
    public static string Use() =>
        $"{DateTime.Now:O}{Environment.NewLine}{CultureInfo.CurrentCulture.Name}{Guid.NewGuid()}{Random.Shared.Next()}{Environment.ProcessorCount}";
}
