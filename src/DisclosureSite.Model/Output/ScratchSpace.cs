namespace DisclosureSite.Model;

/// <summary>
/// Lends an empty stream that takes bytes, gives them back and can seek, for what would be too much for the memory; it is gone as soon as
/// it is used, however the use ends. Called on any thread.
/// </summary>
/// <param name="use">Writes to the stream and reads from it.</param>
public delegate void ScratchSpace(Action<Stream> use);
