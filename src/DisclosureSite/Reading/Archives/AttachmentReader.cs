using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Attachments;

namespace DisclosureSite.Reading.Archives;

/// <summary>
/// Looks through the attachments of a report. They are published under the archive's own name, so nothing may be among them that a
/// browser would run.
/// </summary>
internal static class AttachmentReader
{
    private const int LongestName = 180;
    private const long Megabyte = 1024 * 1024;
    private const string TextEnding = ".txt";

    private static readonly SearchValues<char> ForbiddenCharacters = SearchValues.Create("<>:\"/\\|?*#%");

    private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
        [
            ".pdf", ".ofd", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps", ".odt", ".ods", ".odp",
            ".rtf", ".txt", ".csv", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".zip", ".rar", ".7z",
            ".html", ".htm", ".svg",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Text in the public's browser, whatever scripts stand in it.
    private static readonly FrozenSet<string> PublishedAsText =
        FrozenSet.ToFrozenSet([".html", ".htm", ".svg"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that may be published, by name; what is wrong with the others has been reported.</summary>
    public static ImmutableArray<Attachment> Read(InputFolder folder, DiagnosticList diagnostics)
    {
        var attachments = ImmutableArray.CreateBuilder<Attachment>();
        var namesByAddress = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folder.List(diagnostics))
        {
            var place = new SourcePlace(folder.PathOf(entry.Name));
            if (entry.IsFolder)
            {
                diagnostics.Add(DiagnosticCodes.UnexpectedFolder, place, entry.Name);
            }
            else if (Read(folder, entry.Name, place, diagnostics) is { } attachment)
            {
                if (namesByAddress.TryAdd(attachment.Name, entry.Name))
                {
                    attachments.Add(attachment);
                }
                else
                {
                    diagnostics.Add(
                        DiagnosticCodes.AttachmentsEqual, place, attachment.Name, namesByAddress[attachment.Name]);
                }
            }
        }

        attachments.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return attachments.DrainToImmutable();
    }

    private static Attachment? Read(InputFolder folder, string name, SourcePlace place, DiagnosticList diagnostics)
    {
        var ending = Path.GetExtension(name);
        if (!Allowed.Contains(ending))
        {
            diagnostics.Add(DiagnosticCodes.AttachmentNotAllowed, place, ending);
            return null;
        }

        if (!IsPortable(name))
        {
            diagnostics.Add(DiagnosticCodes.AttachmentName, place, name, LongestName);
            return null;
        }

        if (LengthOf(folder.FullPathOf(name)) is not { } length)
        {
            diagnostics.Add(DiagnosticCodes.FileNotReadable, place);
            return null;
        }

        if (length == 0)
        {
            diagnostics.Add(DiagnosticCodes.AttachmentEmpty, place);
            return null;
        }

        if (length > InputLimits.AttachmentMegabytes * Megabyte)
        {
            diagnostics.Add(
                DiagnosticCodes.AttachmentTooLarge, place, (length + Megabyte - 1) / Megabyte, InputLimits.AttachmentMegabytes);
            return null;
        }

        return new Attachment(
            PublishedAsText.Contains(ending) ? name + TextEnding : name, place.File, length, TraceReader.Read(folder.FullPathOf(name), length));
    }

    /// <summary>How many bytes the file has; null: they cannot be read, which would otherwise show only while the site is written.</summary>
    private static long? LengthOf(string fullPath)
    {
        try
        {
            // A pipe has no bytes, and opening it would wait for somebody to write.
            var length = new FileInfo(fullPath).Length;
            if (length > 0)
            {
                File.OpenHandle(fullPath).Dispose();
            }

            return length;
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            return null;
        }
    }

    private static bool IsPortable(string name) =>
        Encoding.UTF8.GetByteCount(name) <= LongestName
        && name.AsSpan().IndexOfAny(ForbiddenCharacters) < 0
        && name[0] != ' '
        && !Path.GetFileNameWithoutExtension(name).EndsWith(' ')
        && !DeviceNames.Include(name);
}
