namespace DisclosureSite.Rendering.Views;

/// <summary>A kind of address, with an example.</summary>
/// <param name="Label">What it leads to.</param>
/// <param name="Example">One of the kind, its words being the address itself.</param>
internal sealed record AddressView(string Label, LinkView Example);
