using System.Text;
using System.Xml;

namespace DisclosureSite.Rendering.Data;

/// <summary>How XML is written: the same everywhere, to be read by people, too.</summary>
internal static class XmlFiles
{
    /// <summary>A writer of a file that leaves its stream open.</summary>
    public static XmlWriter To(Stream stream) => XmlWriter.Create(
        stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" });
}
