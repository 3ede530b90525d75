using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>An agency's folder and what stands in it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Source">The agency; null: its file is missing or has faults.</param>
/// <param name="Years">The folders of its reports, by year.</param>
internal sealed record AgencyFolder(
    InputFolder Folder, AgencySource? Source, ImmutableArray<(ReportYear Year, InputFolder Folder)> Years);
