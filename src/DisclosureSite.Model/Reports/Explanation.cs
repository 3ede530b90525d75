namespace DisclosureSite.Model;

/// <summary>What the editor says about a finding or an odd cell.</summary>
/// <param name="Key">A rule and a place (<c>applications/balance/total</c>) or a cell (<c>review-litigation.review.total</c>).</param>
/// <param name="Text">For readers.</param>
/// <param name="Place">Where it stands in the front matter.</param>
public sealed record Explanation(string Key, string Text, SourcePlace Place);
