namespace DisclosureSite.Rendering.Data;

/// <summary>A key of an object in a JSON file.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What stands there.</param>
/// <param name="Meaning">What it means, and <c>null</c> where it can be; for readers.</param>
/// <param name="IsOptional">Whether the key itself can be missing.</param>
internal sealed record JsonKey(string Name, JsonShape Shape, string Meaning, bool IsOptional = false);
