using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A statutory table as search knows it.</summary>
/// <param name="Form">Its labels, shared by all tables that are printed alike.</param>
/// <param name="Cells">The cells as printed, row by row; empty where nothing is printed.</param>
public sealed record SearchTable(SearchTableForm Form, ImmutableArray<string> Cells);
