using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Narratives;

/// <summary>
/// What a narrative may link to and show. Links to pages of the site itself are looked at when the site is made: only then are its
/// addresses known.
/// </summary>
/// <param name="attachments">
/// The names of the report's attachments in its folder, with the names under which they are published; null: the text belongs to
/// no report.
/// </param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class LinkRules(IReadOnlyDictionary<string, string>? attachments, DiagnosticList diagnostics)
{
    private const string Folder = "attachments/";

    /// <summary>The address to publish for a link; null: it may not be one, which has been reported.</summary>
    public string? Link(string address, SourcePlace place)
    {
        switch (LinkAddress.KindOf(address))
        {
            case LinkKind.Web or LinkKind.Mail:
                return address;
            case LinkKind.Relative:
                return Published(address, place);
            case LinkKind.Empty:
                diagnostics.Add(DiagnosticCodes.LinkWithoutAddress, place);
                return null;
            case LinkKind.Malformed:
                diagnostics.Add(DiagnosticCodes.LinkMalformed, place, address);
                return null;
            default:
                diagnostics.Add(DiagnosticCodes.LinkNotAllowed, place, address);
                return null;
        }
    }

    /// <summary>The address to publish for a picture; null: it may not be one, which has been reported.</summary>
    public string? Image(string address, SourcePlace place)
    {
        if (attachments is not null && LinkAddress.KindOf(address) == LinkKind.Relative && AttachmentOf(address) is not null)
        {
            return Published(address, place);
        }

        diagnostics.Add(
            attachments is null ? DiagnosticCodes.ImageOutsideReport : DiagnosticCodes.ImageNotAttached, place, address);
        return null;
    }

    private string? Published(string address, SourcePlace place)
    {
        if (attachments is null || AttachmentOf(address) is not { } name)
        {
            return address;
        }

        if (!attachments.TryGetValue(name, out var published))
        {
            diagnostics.Add(
                DiagnosticCodes.LinkToMissingAttachment, place, name, MappingReader.Suggestion(name, attachments.Keys));
            return null;
        }

        return published == name ? address : $"{Folder}{Uri.EscapeDataString(published)}";
    }

    private static string? AttachmentOf(string address)
    {
        var path = address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address;
        if (!path.StartsWith(Folder, StringComparison.Ordinal))
        {
            return null;
        }

        var end = path.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? path[Folder.Length..] : path[Folder.Length..end]);
    }
}
