namespace DisclosureSite.Indexing;

/// <summary>
/// Writes lists of numbers as text: five bits a character, the lowest first, the sixth bit says that more follow. <c>search.js</c> reads
/// them. Small numbers, which are most, take one character; compression of the transfer does the rest.
/// </summary>
internal sealed class PostingWriter
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private byte[] bytes = new byte[64];

    /// <summary>How many characters.</summary>
    public int Length { get; private set; }

    /// <summary>All that was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Writes a number that is not negative.</summary>
    public void Write(int number)
    {
        if (Length + 8 > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        var rest = (uint)number;
        while (rest >= 32)
        {
            bytes[Length++] = (byte)Digits[(int)(32 | (rest & 31))];
            rest >>= 5;
        }

        bytes[Length++] = (byte)Digits[(int)rest];
    }

    /// <summary>Appends what another one wrote.</summary>
    public void Append(PostingWriter other)
    {
        if (Length + other.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(Length + other.Length, bytes.Length * 2));
        }

        other.Written.CopyTo(bytes.AsSpan(Length));
        Length += other.Length;
    }

    /// <summary>Forgets all and keeps its memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>A list of places: for each the steps to its text, then the place in it, or the steps from the place before in the same text.</summary>
    public void WritePlaces(ReadOnlySpan<int> places, IndexedText text)
    {
        var lastText = 0;
        var lastPlace = 0;
        foreach (var place in places)
        {
            var at = text.TextAt(place);
            var offset = place - text.StartOf(at);
            Write(at - lastText);
            Write(at == lastText ? offset - lastPlace : offset);
            lastText = at;
            lastPlace = offset;
        }
    }
}
