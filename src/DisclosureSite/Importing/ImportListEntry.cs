using DisclosureSite.Model;

namespace DisclosureSite.Importing;

/// <summary>A line of the list that says whose each document is.</summary>
/// <param name="Agency">The slug or name of the agency.</param>
/// <param name="Year">The year; null: the document tells.</param>
internal sealed record ImportListEntry(string Agency, ReportYear? Year);
