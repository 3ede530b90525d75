using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>The values of a report's indicators.</summary>
/// <param name="Values">For each indicator of the report's format, its value in the newest format's unit; null: not reported.</param>
/// <param name="ArePartial">For each indicator, whether its value is, or rests on, a computed sum of which a part is not reported.</param>
/// <param name="Rates">The rates, in the format's order.</param>
internal sealed record ReportValues(decimal?[] Values, bool[] ArePartial, ImmutableArray<Rate> Rates);
