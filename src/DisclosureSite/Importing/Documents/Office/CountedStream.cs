using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>
/// Watches a part while it is read: tells how much it is, and stops at an element with more attributes than any has, for a reader of XML
/// holds all of them at once.
/// </summary>
/// <param name="inner">What is read.</param>
/// <param name="count">Is told the bytes just read, and all of this stream so far.</param>
internal sealed class CountedStream(Stream inner, Action<int, long> count) : Stream
{
    private const int MostAttributes = 10_000;

    private long total;
    private int attributes;
    private bool isAfterEquals;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int size) => Read(buffer.AsSpan(offset, size));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        total += read;
        count(read, total);
        CountAttributes(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int size) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // No attribute's value may hold "<".
    private void CountAttributes(ReadOnlySpan<byte> bytes)
    {
        foreach (var letter in bytes)
        {
            switch (letter)
            {
                case (byte)'<':
                    attributes = 0;
                    isAfterEquals = false;
                    break;
                case (byte)'=':
                    isAfterEquals = true;
                    break;
                case (byte)'"' or (byte)'\'' when isAfterEquals:
                    isAfterEquals = false;
                    if (++attributes > MostAttributes)
                    {
                        throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
                    }

                    break;
                case 0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    break;
                default:
                    isAfterEquals = false;
                    break;
            }
        }
    }
}
