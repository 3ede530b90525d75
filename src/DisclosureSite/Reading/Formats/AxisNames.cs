using DisclosureSite.Model;

namespace DisclosureSite.Reading.Formats;

/// <summary>What archivists call the lines of a table.</summary>
internal static class AxisNames
{
    /// <summary>行 or 列.</summary>
    public static string Of(Axis axis) => axis == Axis.Row ? "行" : "列";
}
