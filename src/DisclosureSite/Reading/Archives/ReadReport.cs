using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>A report without faults, and where its earlier addresses are named.</summary>
internal sealed record ReadReport(Report Report, ImmutableArray<Redirect> Redirects);
