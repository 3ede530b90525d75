using System.Text;

namespace DisclosureSite.Commands;

/// <summary>
/// Writes to the console as long as that is possible. What a build has done is done, and its exit code says so, even where nobody
/// can be told: the output may be closed, or its disk full. Where what is written is all that was asked for,
/// <see cref="Failure"/> tells that it did not arrive.
/// </summary>
/// <param name="open">Opens the console's output; may fail.</param>
internal sealed class ConsoleWriter(Func<TextWriter> open) : TextWriter
{
    private TextWriter? console = TryOpen(open);

    /// <summary>What the system said when it took something no longer; null: all was written, or the output was closed by whoever called.</summary>
    public IOException? Failure { get; private set; }

    public override Encoding Encoding => console?.Encoding ?? Encoding.UTF8;

    public override void Write(char value) => Try(value, (writer, value) => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) =>
        Try((buffer, index, count), (writer, part) => writer.Write(part.buffer, part.index, part.count));

    public override void Write(string? value) => Try(value, (writer, value) => writer.Write(value));

    public override void Flush() => Try(0, (writer, _) => writer.Flush());

    private void Try<T>(T value, Action<TextWriter, T> write)
    {
        if (console is null)
        {
            return;
        }

        try
        {
            write(console, value);
        }
        catch (IOException failure)
        {
            Failure = failure;
            console = null;
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or ObjectDisposedException)
        {
            console = null;
        }
    }

    private static TextWriter? TryOpen(Func<TextWriter> open)
    {
        try
        {
            return open();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return null;
        }
    }
}
