using DisclosureSite.Model;
using Statiq.Common;

namespace DisclosureSite.Statiq;

/// <summary>Makes a document of each report, with its figures and findings as metadata; its destination is the report's page.</summary>
internal sealed class DescribeReports : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var document = context.Outputs.FromPipeline(DisclosurePipelines.Archive).Single();
        var findings = document.Get<ArchiveFindings>(DisclosureKeys.ArchiveFindings);
        var derived = document.Get<DerivedArchive>(DisclosureKeys.DerivedArchive);
        return document.Get<Archive>(DisclosureKeys.Archive).Reports.Select(report => context.CreateDocument(
            document.Source.Parent.Combine(report.File),
            $"{report.Key}/index.html",
            new MetadataItems
            {
                { Keys.Title, report.Title },
                { DisclosureKeys.Report, report },
                { DisclosureKeys.Derived, _ => derived.Of(report) },
                { DisclosureKeys.Findings, findings.Of(report) },
            }));
    }
}
