using System.Buffers;
using System.Text;

namespace DisclosureSite.Rendering;

/// <summary>
/// Writes text to a stream as UTF-8 with rented buffers and without waiting: Fluid writes every piece of a page with the asynchronous
/// methods, and those of <see cref="StreamWriter"/> would start a task for each.
/// </summary>
internal sealed class Utf8TextWriter(Stream stream) : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const int Characters = 8 * 1024;
    private readonly char[] text = ArrayPool<char>.Shared.Rent(Characters);
    private readonly byte[] bytes = ArrayPool<byte>.Shared.Rent(Characters * 3);
    private readonly Encoder encoder = Utf8.GetEncoder();
    private int used;

    public override Encoding Encoding => Utf8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > text.Length - used)
        {
            var fitting = text.Length - used;
            buffer[..fitting].CopyTo(text.AsSpan(used));
            used += fitting;
            buffer = buffer[fitting..];
            Encode(flush: false);
        }

        buffer.CopyTo(text.AsSpan(used));
        used += buffer.Length;
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    /// <summary>Hands everything to the stream. Called once, at the end.</summary>
    public override void Flush() => Encode(flush: true);

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<byte>.Shared.Return(bytes);
        base.Dispose(disposing);
    }

    private void Encode(bool flush)
    {
        var written = encoder.GetBytes(text.AsSpan(0, used), bytes, flush);
        stream.Write(bytes, 0, written);
        used = 0;
    }
}
