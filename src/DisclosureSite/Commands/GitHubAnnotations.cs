using System.Globalization;

namespace DisclosureSite.Commands;

/// <summary><c>check --report github</c>: commands of a workflow that show a remark at its line of a proposed change.</summary>
internal static class GitHubAnnotations
{
    /// <summary>The command of a remark.</summary>
    public static string Line(CheckRemark remark, RepositoryPaths paths)
    {
        var command = remark.Severity == "note" ? "notice" : remark.Severity;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{command} file={Property(paths.Of(remark.Place))},line={remark.Place.Line},col={remark.Place.Column},title={Property(remark.Title)}::{Data(remark.Message)}");
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
