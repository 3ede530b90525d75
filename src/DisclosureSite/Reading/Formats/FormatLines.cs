using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Formats;

/// <summary>The rows, or the columns, of a table as a format describes them.</summary>
internal sealed record FormatLines(
    ImmutableArray<FormatLine> Printed, ImmutableArray<FormatGroup> Groups, ImmutableArray<DerivedLine> Derived);
