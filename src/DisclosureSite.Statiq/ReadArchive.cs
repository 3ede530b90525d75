using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using DisclosureSite.Rendering;
using Statiq.Common;

namespace DisclosureSite.Statiq;

/// <summary>Reads the archive and its theme, once a run, into one document, whose source is <c>site.yml</c>.</summary>
internal sealed class ReadArchive : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var input = context.Settings.GetPath(DisclosureKeys.DisclosureInput);
        var diagnostics = new DiagnosticList();
        var theme = Theme.Load(context.Settings.GetString(DisclosureKeys.DisclosureTheme), diagnostics);
        var archive = ArchiveReader.Read(input.FullPath, includeDrafts: false, diagnostics);
        var metadata = new MetadataItems
        {
            { DisclosureKeys.Archive, archive },
            { DisclosureKeys.ArchiveTheme, theme },
            { DisclosureKeys.ArchiveDiagnostics, diagnostics },
        };
        return [context.CreateDocument(input.Combine(DisclosurePipelines.SiteFile), NormalizedPath.Null, metadata)];
    }
}
