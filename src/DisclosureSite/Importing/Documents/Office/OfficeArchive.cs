using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>
/// The parts of a .docx or .xlsx: a ZIP archive of XML files that name one another. Sizes are counted while unpacking, for headers can
/// lie; nothing is written, nothing outside the archive is followed.
/// </summary>
internal sealed class OfficeArchive : IDisposable
{
    private static readonly byte[] DirectoryEntry = [(byte)'P', (byte)'K', 1, 2];

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private OfficeArchive(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(Normalized(entry.FullName), entry);
        }
    }

    /// <summary>The main part, as the archive names it, or as the programs that write such files call it.</summary>
    public string? MainPart =>
        Related("", "officeDocument") is { } named && Has(named) ? named
        : Has("word/document.xml") ? "word/document.xml"
        : Has("xl/workbook.xml") ? "xl/workbook.xml"
        : null;

    /// <summary>Opens an archive.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged or protected.</exception>
    public static OfficeArchive Open(byte[] content)
    {
        // Each entry takes memory before anybody can look at it.
        if (CountOf(content, DirectoryEntry) > DocumentLimits.Entries)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        try
        {
            return new OfficeArchive(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentDamaged);
        }
    }

    /// <summary>Whether there is a part of that name.</summary>
    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>The first part to which a part is related in some way (<c>styles</c>, <c>numbering</c>); null: none.</summary>
    public string? Related(string part, string kind) => Relations(part).FirstOrDefault(relation => relation.Kind == kind).Target;

    /// <summary>The parts to which a part is related, by the names it gives them; those outside the archive are left out.</summary>
    public IEnumerable<(string Id, string Kind, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!Has(name))
        {
            yield break;
        }

        foreach (var relation in Load(name).Elements().Where(element => element.Name.LocalName == "Relationship"))
        {
            var target = (string?)relation.Attribute("Target");
            if (target is not null && (string?)relation.Attribute("TargetMode") != "External")
            {
                var type = (string?)relation.Attribute("Type") ?? "";
                yield return ((string?)relation.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolved(part[..slash], target));
            }
        }
    }

    /// <summary>A part as a tree.</summary>
    /// <exception cref="UnreadableDocumentException">It is missing, damaged, or larger than any report.</exception>
    public XElement Load(string part)
    {
        using var reader = Read(part);
        try
        {
            return XmlTree.Read(reader);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw DamagedXml(part, exception);
        }
    }

    /// <summary>A part to be read from its beginning to its end.</summary>
    public XmlReader Read(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentPartMissing, part);
        }

        if (entry.IsEncrypted)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentEncrypted);
        }

        try
        {
            return XmlReader.Create(
                new CountedStream(entry.Open(), Count),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    CloseInput = true,
                    CheckCharacters = false,
                });
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw DamagedXml(part, exception);
        }
    }

    /// <summary>Whether an exception is what a damaged archive or part leads to.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or FormatException
            or OverflowException or IndexOutOfRangeException or InvalidOperationException;

    /// <summary>What to say of a part that cannot be read.</summary>
    public static UnreadableDocumentException DamagedXml(string part, Exception exception) =>
        new(DiagnosticCodes.DocumentXmlDamaged, exception is XmlException { LineNumber: > 0 } xml ? $"{part}:{xml.LineNumber}" : part);

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    // Windows programs have written backslashes; paths that lead out of the archive lead nowhere.
    private static string Normalized(string name) => name.Replace('\\', '/').TrimStart('/');

    private static string Resolved(string folder, string target)
    {
        target = target.Replace('\\', '/');
        List<string> path = target.StartsWith('/') ? [] : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(path.Count - 1, 0), Math.Min(path.Count, 1));
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private static int CountOf(ReadOnlySpan<byte> content, ReadOnlySpan<byte> wanted)
    {
        var count = 0;
        while (content.IndexOf(wanted) is >= 0 and var at)
        {
            count++;
            content = content[(at + wanted.Length)..];
        }

        return count;
    }

    private void Count(int bytes, long ofPart)
    {
        unpacked += bytes;
        if (unpacked > DocumentLimits.TotalBytes || ofPart > DocumentLimits.PartBytes)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentUnpacksTooLarge, DocumentLimits.PartBytes / 1024 / 1024);
        }
    }
}
