using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>
/// Writes a zip file from its beginning to its end, to the same bytes on every machine: every file in it bears the same date.
/// </summary>
internal sealed class ZipWriter : IDisposable
{
    private const ushort Version = 20;
    private const ushort Deflated = 8;
    private const ushort SizesBehind = 8;

    // 1 January 1980, the first day there is.
    private const ushort Day = (1 << 5) | 1;

    // A file that stays below this is written with its sizes before it, as all programs like best.
    private const int MostHeld = 1 << 20;

    private readonly Stream stream;
    private readonly Deflate deflate = new();
    private readonly Crc32 crc = new();
    private readonly List<Entry> entries = [];
    private readonly MemoryStream held = new();
    private byte[] name = [];
    private bool isHeld;
    private long size;
    private long packed;
    private long begin;
    private long written;

    public ZipWriter(Stream stream) => this.stream = stream;

    private readonly record struct Entry(byte[] Name, ushort Flags, uint Crc, uint Packed, uint Size, uint Begin);

    /// <summary>Begins a file.</summary>
    public void Begin(string path)
    {
        name = Encoding.ASCII.GetBytes(path);
        (isHeld, size, packed, begin) = (true, 0, 0, written);
        held.SetLength(0);
        crc.Reset();
        deflate.Reset();
    }

    /// <summary>Adds to the file.</summary>
    public void Write(byte[] bytes, int count)
    {
        if (count == 0)
        {
            return;
        }

        size += count;
        crc.Append(bytes.AsSpan(0, count));
        Take(deflate.Add(bytes.AsSpan(0, count)));
    }

    /// <summary>Ends the file.</summary>
    public void End()
    {
        Take(deflate.End());
        var entry = new Entry(name, isHeld ? (ushort)0 : SizesBehind, crc.GetCurrentHashAsUInt32(), checked((uint)packed), checked((uint)size), checked((uint)begin));
        if (isHeld)
        {
            WriteHeader(entry);
            Put(held.GetBuffer().AsSpan(0, (int)held.Length));
        }
        else
        {
            Span<byte> sizes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt32LittleEndian(sizes, 0x08074b50);
            BinaryPrimitives.WriteUInt32LittleEndian(sizes[4..], entry.Crc);
            BinaryPrimitives.WriteUInt32LittleEndian(sizes[8..], entry.Packed);
            BinaryPrimitives.WriteUInt32LittleEndian(sizes[12..], entry.Size);
            Put(sizes);
        }

        entries.Add(entry);
    }

    /// <summary>Writes the list of all files, which ends it.</summary>
    public void Finish()
    {
        var list = written;
        Span<byte> fields = stackalloc byte[46];
        foreach (var entry in entries)
        {
            fields.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(fields, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], Version);
            WriteCommon(fields[6..], entry);
            BinaryPrimitives.WriteUInt32LittleEndian(fields[42..], entry.Begin);
            Put(fields);
            Put(entry.Name);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)entries.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)entries.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)(written - list)));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)list));
        Put(end);
    }

    public void Dispose()
    {
        deflate.Dispose();
        held.Dispose();
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        packed += bytes.Length;
        if (isHeld && packed > MostHeld)
        {
            isHeld = false;
            WriteHeader(new Entry(name, SizesBehind, 0, 0, 0, 0));
            Put(held.GetBuffer().AsSpan(0, (int)held.Length));
        }

        if (isHeld)
        {
            held.Write(bytes);
        }
        else
        {
            Put(bytes);
        }
    }

    private void WriteHeader(in Entry entry)
    {
        Span<byte> fields = stackalloc byte[30];
        fields.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(fields, 0x04034b50);
        WriteCommon(fields[4..], entry);
        Put(fields);
        Put(entry.Name);
    }

    // The fields that both of an entry's headers have, in the same order.
    private static void WriteCommon(Span<byte> fields, in Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(fields, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)entry.Name.Length);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        written += bytes.Length;
    }
}
