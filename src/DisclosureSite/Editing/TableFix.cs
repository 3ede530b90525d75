namespace DisclosureSite.Editing;

/// <summary>A CSV file of the archive and what it becomes in the canonical form.</summary>
/// <param name="File">Its path below the input folder.</param>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="Before">Its text as it stands.</param>
/// <param name="After">Its text in the canonical form; null: it has faults, or says something that would be lost, and stays as it is.</param>
/// <param name="Encoding">How it is encoded, for the editor; null: as the canonical form is.</param>
/// <param name="IsFaulty">Whether it stays for its faults.</param>
internal sealed record TableFix(string File, string FullPath, string Before, string? After, string? Encoding, bool IsFaulty = false)
{
    /// <summary>Whether there is anything to rewrite.</summary>
    public bool Changes => After is not null && (Encoding is not null || !string.Equals(Before, After, StringComparison.Ordinal));
}
