namespace DisclosureSite.Model;

/// <summary>A part of reports by which readers can filter results.</summary>
/// <param name="Id">As in <see cref="SearchSection.PartId"/>.</param>
/// <param name="Label">What readers see.</param>
public sealed record SearchPart(string Id, string Label);
