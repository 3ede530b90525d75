using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>Which row (or column) of a table is the sum of which others, along with the rule that says so.</summary>
/// <param name="RuleId">The rule, such as <c>applications/results</c>.</param>
/// <param name="Axis">Whether the total is a row or a column.</param>
/// <param name="Total">The index of the row (or column) that is the total.</param>
/// <param name="Parts">The indexes of the rows (or columns) that it sums.</param>
public sealed record TotalDefinition(string RuleId, Axis Axis, int Total, ImmutableArray<int> Parts);
