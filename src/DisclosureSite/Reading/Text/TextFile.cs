namespace DisclosureSite.Reading.Text;

/// <summary>A text file of the archive, decoded.</summary>
/// <param name="File">Its path below the input folder, with <c>/</c>.</param>
/// <param name="Text">Its text, without a byte order mark; line ends as they are.</param>
/// <param name="IsLegacyEncoding">
/// Whether it was taken for GB18030 because it is no Unicode: then nothing but its meaning can tell whether that is right.
/// </param>
internal sealed record TextFile(string File, string Text, bool IsLegacyEncoding);
