using System.Collections.Immutable;
using DisclosureSite.Serving;

namespace DisclosureSite.Commands;

/// <summary>What the preview shows above its pages: faults, and failing findings that nobody has explained.</summary>
internal static class PreviewRemarks
{
    /// <summary>The gravest first, each with what stands at its place.</summary>
    public static ImmutableArray<PreviewRemark> Of(BuildResult result, string inputFolder)
    {
        var quotes = new SourceQuotes(inputFolder);
        return
        [
            .. CheckRemarks.Of(result, isStrict: false)
                .Where(remark => remark.Severity != "note")
                .Select(remark => new PreviewRemark(
                    remark.Rule is not null ? PreviewRemarkKind.Finding
                        : remark.Severity == "error" ? PreviewRemarkKind.Error
                        : PreviewRemarkKind.Warning,
                    remark.Place,
                    remark.Title,
                    remark.Message,
                    quotes.At(remark.Place))),
        ];
    }
}
