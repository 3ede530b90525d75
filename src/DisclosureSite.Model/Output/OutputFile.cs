namespace DisclosureSite.Model;

/// <summary>A file of the site to be written: its bytes one after the other or, where that cannot be, at its place on the disk.</summary>
public sealed record OutputFile
{
    /// <summary>A file whose bytes come one after the other.</summary>
    public OutputFile(string path, Action<Stream> write) => (Path, Write) = (path, write);

    private OutputFile(string path, Action<string> make) => (Path, Make) = (path, make);

    /// <summary>Below the output folder, with <c>/</c>: <c>jingle/2020/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// Writes its bytes to a stream that only takes bytes and cannot seek. Called once, on any thread. Null: <see cref="Make"/> makes it.
    /// </summary>
    public Action<Stream>? Write { get; }

    /// <summary>
    /// Makes it where it is told to, in a folder that is there and holds no such file yet. Called once, on any thread. Null:
    /// <see cref="Write"/> writes it.
    /// </summary>
    public Action<string>? Make { get; }

    /// <summary>A file that a library makes, which must be able to go back in it.</summary>
    public static OutputFile InPlace(string path, Action<string> make) => new(path, make);
}
