using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DisclosureSite.Writing;

/// <summary>
/// Takes the bytes of one file after the other and hashes them on the way to the disk. Nearly all files fit the buffer and
/// cost one write; the others are written a buffer at a time. One for each thread.
/// </summary>
internal sealed class StagedFileStream : Stream
{
    private const int BufferSize = 1 << 18;

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string path = "";
    private SafeFileHandle? file;
    private int buffered;
    private long written;
    private bool isDisposed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How many bytes the file has so far; once it is ended, how many it has.</summary>
    public long BytesTaken => written + buffered;

    /// <summary>Begins a file, which must not exist.</summary>
    public void Begin(string fullPath)
    {
        path = fullPath;
        buffered = 0;
        written = 0;
    }

    /// <summary>Ends the file and returns the SHA-256 of its bytes.</summary>
    public byte[] End()
    {
        if (file is null)
        {
            var whole = SHA256.HashData(buffer.AsSpan(0, buffered));
            WriteBuffer();
            CloseFile();
            return whole;
        }

        FlushBuffer();
        CloseFile();
        return hash.GetHashAndReset();
    }

    /// <summary>Ends the file and leaves nothing of it.</summary>
    public void Discard()
    {
        if (file is not null)
        {
            CloseFile();
            File.Delete(path);
            hash.GetHashAndReset();
        }
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > buffer.Length - buffered)
        {
            var part = bytes[..(buffer.Length - buffered)];
            part.CopyTo(buffer.AsSpan(buffered));
            buffered = buffer.Length;
            FlushBuffer();
            bytes = bytes[part.Length..];
        }

        bytes.CopyTo(buffer.AsSpan(buffered));
        buffered += bytes.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush()
    {
        // Flushing early would only split the one write.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isDisposed)
        {
            isDisposed = true;
            CloseFile();
            hash.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }

        base.Dispose(disposing);
    }

    private void FlushBuffer()
    {
        hash.AppendData(buffer, 0, buffered);
        WriteBuffer();
    }

    private void WriteBuffer()
    {
        file ??= File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(file, buffer.AsSpan(0, buffered), written);
        written += buffered;
        buffered = 0;
    }

    private void CloseFile()
    {
        file?.Dispose();
        file = null;
    }
}
