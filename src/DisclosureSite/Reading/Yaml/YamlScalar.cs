using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>A text, a number, a date: whatever is neither a mapping nor a list.</summary>
/// <param name="Place">Where it begins, the quote included.</param>
/// <param name="Text">Without its quotes.</param>
/// <param name="IsPlain">Whether it was written without quotes.</param>
internal sealed record YamlScalar(SourcePlace Place, string Text, bool IsPlain) : YamlNode(Place)
{
    /// <inheritdoc/>
    public override bool IsNothing => Text.AsSpan().Trim().IsEmpty || (IsPlain && Text is "~" or "null");
}
