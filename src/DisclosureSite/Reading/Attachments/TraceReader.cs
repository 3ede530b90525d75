using System.Xml;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Attachments;

/// <summary>Looks for what attachments tell of those who made them. Files are hostile: nothing in them is followed or run, and all is limited.</summary>
internal static class TraceReader
{
    // Ten times what reports need; at this size even the worst file takes neither long nor much memory.
    private const long LargestFile = 40 * 1024 * 1024;

    /// <summary>The traces in a file; null: it has none, or of its kind none can be told.</summary>
    public static AttachmentTraces? Read(string fullPath, long length)
    {
        Func<Stream, AttachmentTraces>? read = Path.GetExtension(fullPath).ToLowerInvariant() switch
        {
            ".docx" or ".xlsx" or ".pptx" => OfficeTraces.Read,
            ".pdf" => PdfTraces.Read,
            _ => null,
        };
        if (read is null)
        {
            return null;
        }

        if (length > LargestFile)
        {
            return AttachmentTraces.Unknown;
        }

        try
        {
            using var file = File.OpenRead(fullPath);
            var traces = read(file);
            return traces is { Names: [], Comments: 0, Changes: 0 } ? null : traces;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or XmlException or NotSupportedException)
        {
            return AttachmentTraces.Unknown;
        }
    }
}
