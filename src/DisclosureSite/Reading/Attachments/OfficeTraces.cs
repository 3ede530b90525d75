using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Attachments;

/// <summary>The traces in files of Word, Excel and PowerPoint, and of WPS where it writes these.</summary>
internal static partial class OfficeTraces
{
    private const int MostEntries = 20_000;
    private const long LargestPart = 64 * 1024 * 1024;
    private const long LargestTogether = 128 * 1024 * 1024;
    private const int Deepest = 500;

    /// <summary>The traces in a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or goes beyond a limit.</exception>
    /// <exception cref="XmlException">A part of it is no XML.</exception>
    public static AttachmentTraces Read(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries || archive.GetEntry("[Content_Types].xml") is null)
        {
            throw new InvalidDataException("This is no document.");
        }

        var names = new TraceNames();
        var (comments, changes, left) = (0, 0, LargestTogether);
        foreach (var entry in archive.Entries)
        {
            if (!Looked().IsMatch(entry.FullName))
            {
                continue;
            }

            using var stream = new LimitedStream(entry.Open(), Math.Min(LargestPart, left));
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                {
                    throw new InvalidDataException("The content is nested deeper than allowed.");
                }

                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "creator" or "lastModifiedBy" when entry.FullName == "docProps/core.xml":
                        names.Add(xml.IsEmptyElement ? "" : ReadShortText(xml));
                        break;
                    case "comment" or "threadedComment" or "cm" when entry.FullName.Contains("omment", StringComparison.Ordinal):
                        comments++;
                        names.Add(xml.GetAttribute("author", xml.NamespaceURI));
                        break;
                    case "author" when entry.FullName.StartsWith("xl/", StringComparison.Ordinal):
                        names.Add(xml.IsEmptyElement ? "" : ReadShortText(xml));
                        break;
                    case "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel" when entry.FullName.StartsWith("word/", StringComparison.Ordinal):
                        changes++;
                        names.Add(xml.GetAttribute("author", xml.NamespaceURI));
                        break;
                    case "header" when entry.FullName == "xl/revisions/revisionHeaders.xml":
                        changes++;
                        names.Add(xml.GetAttribute("userName"));
                        break;
                }
            }

            left -= stream.Position;
        }

        return new AttachmentTraces(names.All, comments, changes);
    }

    // Up to the element's end, and not a word of what may stand in it beside text.
    private static string ReadShortText(XmlReader xml)
    {
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            text += xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < 200 ? xml.Value : "";
        }

        return text;
    }

    [GeneratedRegex(
        @"^(?:docProps/core\.xml|word/(?:document|comments|header\d*|footer\d*|footnotes|endnotes)\.xml|xl/(?:comments\d*|comments/comment\d*|threadedComments/threadedComment\d*|revisions/revisionHeaders)\.xml|ppt/comments/[^/]+\.xml)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Looked();
}
