using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>An earlier address of a page.</summary>
/// <param name="Address">A path from the root of the site.</param>
/// <param name="Place">Where it is named.</param>
internal readonly record struct Redirect(string Address, SourcePlace Place);
