using System.Collections.Frozen;
using System.IO.Compression;

namespace DisclosureSite.Writing;

/// <summary>
/// Compressed copies beside text files, for servers that send them as they are. Compressors differ from machine to machine, so their
/// bytes, and these files' alone, may too.
/// </summary>
internal static class Precompression
{
    /// <summary>A file below this many bytes fits one packet of the network anyway.</summary>
    public const int SmallestFile = 1024;

    // The highest that is not many times slower than the one below it.
    private const int BrotliQuality = 9;
    private const int GzipLevel = 9;

    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".html", ".css", ".js", ".json", ".csv", ".xml", ".svg", ".txt", ".md");

    /// <summary>What each kind of copy adds to a file's name, and the stream that makes it.</summary>
    public static (string Ending, Func<Stream, Stream> Compress)[] Forms { get; } =
    [
        (".br", copy => new BrotliStream(copy, new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true)),
        (".gz", copy => new GZipStream(copy, new ZLibCompressionOptions { CompressionLevel = GzipLevel }, leaveOpen: true)),
    ];

    /// <summary>Whether a file gets copies, if they are smaller than it.</summary>
    public static bool IsFor(string path, long bytes) => bytes >= SmallestFile && Extensions.Contains(Path.GetExtension(path));
}
