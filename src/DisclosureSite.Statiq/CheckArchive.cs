using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using Statiq.Common;

namespace DisclosureSite.Statiq;

/// <summary>Checks the archive, derives from it, and ends the run where it has errors.</summary>
internal sealed class CheckArchive : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteInput(IDocument input, IExecutionContext context)
    {
        var archive = input.Get<Archive>(DisclosureKeys.Archive);
        var diagnostics = input.Get<DiagnosticList>(DisclosureKeys.ArchiveDiagnostics);
        var findings = Checker.Check(archive, diagnostics);
        var derived = Deriver.Derive(archive, findings);
        SiteRenderer.CheckLinks(archive, findings, derived, diagnostics);
        DiagnosticLog.Write(diagnostics, context);
        return [input.Clone(new MetadataItems { { DisclosureKeys.ArchiveFindings, findings }, { DisclosureKeys.DerivedArchive, derived } })];
    }
}
