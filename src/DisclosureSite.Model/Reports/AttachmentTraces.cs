using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>What an attachment tells of those who made it, beside what it says.</summary>
/// <param name="Names">Who made, changed or annotated it, as the file names them, each once.</param>
/// <param name="Comments">How many comments it has.</param>
/// <param name="Changes">How many tracked changes it has.</param>
public sealed record AttachmentTraces(ImmutableArray<string> Names, int Comments, int Changes)
{
    /// <summary>Of a file that cannot be looked into.</summary>
    public static AttachmentTraces Unknown { get; } = new([], 0, 0) { IsUnknown = true };

    /// <summary>Whether the file cannot be looked into: encrypted, damaged, too large, or not what its name says.</summary>
    public bool IsUnknown { get; init; }
}
