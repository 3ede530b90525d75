using System.Text;

namespace DisclosureSite.Commands;

/// <summary>
/// Writes to the console as long as that is possible. What a build has done is done, and its exit code says so, even where nobody
/// can be told: the output may be closed, or its disk full.
/// </summary>
/// <param name="open">Opens the console's output; may fail.</param>
internal sealed class ConsoleWriter(Func<TextWriter> open) : TextWriter
{
    private TextWriter? console = Try(open);

    public override Encoding Encoding => console?.Encoding ?? Encoding.UTF8;

    public override void Write(char value) => Try(value, (writer, value) => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) =>
        Try((buffer, index, count), (writer, part) => writer.Write(part.buffer, part.index, part.count));

    public override void Write(string? value) => Try(value, (writer, value) => writer.Write(value));

    public override void Flush() => Try(0, (writer, _) => writer.Flush());

    private void Try<T>(T value, Action<TextWriter, T> write) =>
        console = Try(() =>
        {
            if (console is not null)
            {
                write(console, value);
            }

            return console;
        });

    private static TextWriter? Try(Func<TextWriter?> use)
    {
        try
        {
            return use();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return null;
        }
    }
}
