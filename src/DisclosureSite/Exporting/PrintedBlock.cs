namespace DisclosureSite.Exporting;

/// <summary>A piece of a printed report.</summary>
internal abstract record PrintedBlock;
