namespace DisclosureSite.Rendering.Views;

/// <summary>How to name a page as a source (GB/T 7714—2015).</summary>
/// <param name="Work">Author, title, kind and day of publication.</param>
/// <param name="Address">The page's own address; null: the host is not known, a script fills it in.</param>
internal sealed record CitationView(string Work, string? Address);
