using System.Text;

namespace DisclosureSite.Exporting;

/// <summary>
/// Writes ZIP archives without compression and with one fixed time: what compressors make differs from machine to machine, and the same
/// report must give the same bytes.
/// </summary>
internal sealed class StoredArchive : IDisposable
{
    private const uint LocalHeader = 0x04034B50;
    private const uint DirectoryHeader = 0x02014B50;
    private const uint DirectoryEnd = 0x06054B50;
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;

    // 1 January 1980, the first day that such archives know.
    private const ushort Date = 0x0021;

    private static readonly uint[] Remainders = MakeRemainders();

    private readonly BinaryWriter archive = new(new MemoryStream());
    private readonly BinaryWriter directory = new(new MemoryStream());
    private ushort count;

    /// <summary>Adds a file.</summary>
    public void Add(string name, string text)
    {
        var contents = Encoding.UTF8.GetBytes(text);
        var path = Encoding.UTF8.GetBytes(name);
        var offset = (uint)archive.BaseStream.Length;
        archive.Write(LocalHeader);
        WriteFields(archive, path, contents);
        archive.Write(path);
        archive.Write(contents);

        directory.Write(DirectoryHeader);
        directory.Write(Version);
        WriteFields(directory, path, contents);
        directory.Write((ushort)0);
        directory.Write((ushort)0);
        directory.Write((ushort)0);
        directory.Write(0u);
        directory.Write(offset);
        directory.Write(path);
        count++;
    }

    /// <summary>The archive.</summary>
    public byte[] End()
    {
        var start = (uint)archive.BaseStream.Length;
        directory.Flush();
        archive.Write(((MemoryStream)directory.BaseStream).ToArray());
        archive.Write(DirectoryEnd);
        archive.Write(0u);
        archive.Write(count);
        archive.Write(count);
        archive.Write((uint)directory.BaseStream.Length);
        archive.Write(start);
        archive.Write((ushort)0);
        archive.Flush();
        return ((MemoryStream)archive.BaseStream).ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        archive.Dispose();
        directory.Dispose();
    }

    private static void WriteFields(BinaryWriter writer, byte[] path, byte[] contents)
    {
        writer.Write(Version);
        writer.Write(NamesAreUtf8);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write(Date);
        writer.Write(Checksum(contents));
        writer.Write((uint)contents.Length);
        writer.Write((uint)contents.Length);
        writer.Write((ushort)path.Length);
        writer.Write((ushort)0);
    }

    private static uint Checksum(byte[] contents)
    {
        var sum = uint.MaxValue;
        foreach (var each in contents)
        {
            sum = Remainders[(sum ^ each) & 0xFF] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint[] MakeRemainders()
    {
        var remainders = new uint[256];
        for (var i = 0u; i < remainders.Length; i++)
        {
            var remainder = i;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 1 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
            }

            remainders[i] = remainder;
        }

        return remainders;
    }
}
