using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>A report's tables after its corrections.</summary>
/// <param name="Tables">The tables, in the order given, with the figures that now apply and those first published.</param>
/// <param name="Corrections">The corrections by date, then in their file's order.</param>
internal sealed record CorrectedTables(ImmutableArray<ReportTable> Tables, ImmutableArray<Correction> Corrections);
