using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>The folder of a report. Its agency may be one that stands in for an agency with faults.</summary>
internal sealed record ReportFolder(InputFolder Folder, Agency Agency, ReportYear Year);
