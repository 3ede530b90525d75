namespace DisclosureSite.Model;

/// <summary>A file of the site to be written.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>: <c>jingle/2020/index.html</c>.</param>
/// <param name="Write">Writes its bytes to a stream that only takes bytes and cannot seek. Called once, on any thread.</param>
public sealed record OutputFile(string Path, Action<Stream> Write);
