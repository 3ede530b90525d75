namespace DisclosureSite.Model;

/// <summary>A file published beside a report as it is.</summary>
/// <param name="Name">The name under which it is published (<c>.html</c> and <c>.svg</c> get <c>.txt</c> appended).</param>
/// <param name="File">Its path below the input folder.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Traces">What it tells of those who made it; null: nothing, as far as can be told of its kind.</param>
public sealed record Attachment(string Name, string File, long Length, AttachmentTraces? Traces = null);
