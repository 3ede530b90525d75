namespace DisclosureSite.Rendering.Views;

/// <summary>An earlier address.</summary>
/// <param name="Target">Where the page is now.</param>
internal sealed record MovedView(LinkView Target);
