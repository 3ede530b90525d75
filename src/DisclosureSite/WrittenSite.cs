namespace DisclosureSite;

/// <summary>A site that was written.</summary>
/// <param name="Folder">Where it is, in full.</param>
/// <param name="Pages">How many HTML pages it has.</param>
/// <param name="Files">How many files it has, pages among them, without the manifest.</param>
public sealed record WrittenSite(string Folder, int Pages, int Files);
