using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Attachments;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>
/// Watches a part while it is read: tells how much it is, and stops at an element with more attributes than any has, for a reader of XML
/// holds all of them at once.
/// </summary>
/// <param name="inner">What is read.</param>
/// <param name="count">Is told the bytes just read, and all of this stream so far.</param>
internal sealed class CountedStream(Stream inner, Action<int, long> count) : WatchedStream(inner)
{
    private const int MostAttributes = 10_000;

    private int attributes;
    private bool isAfterEquals;

    protected override void Watch(ReadOnlySpan<byte> bytes)
    {
        count(bytes.Length, Position);
        CountAttributes(bytes);
    }

    // No attribute's value may hold "<".
    private void CountAttributes(ReadOnlySpan<byte> bytes)
    {
        foreach (var letter in bytes)
        {
            switch (letter)
            {
                case (byte)'<':
                    attributes = 0;
                    isAfterEquals = false;
                    break;
                case (byte)'=':
                    isAfterEquals = true;
                    break;
                case (byte)'"' or (byte)'\'' when isAfterEquals:
                    isAfterEquals = false;
                    if (++attributes > MostAttributes)
                    {
                        throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
                    }

                    break;
                case 0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    break;
                default:
                    isAfterEquals = false;
                    break;
            }
        }
    }
}
