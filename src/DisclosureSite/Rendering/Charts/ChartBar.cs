namespace DisclosureSite.Rendering.Charts;

/// <summary>A bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">In the unit of the axis.</param>
/// <param name="Text">The value in words, with its unit.</param>
/// <param name="Path">A site path; null: none.</param>
internal sealed record ChartBar(string Label, decimal Value, string Text, string? Path)
{
    /// <summary>Whether it is, or rests on, a sum of which a part is not reported.</summary>
    public bool IsPartial { get; init; }
}
