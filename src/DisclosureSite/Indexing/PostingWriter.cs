namespace DisclosureSite.Indexing;

/// <summary>
/// Writes lists of numbers as text: five bits a character, the lowest first, the sixth bit says that more follow. <c>search.js</c> reads
/// them. Small numbers, which are most, take one character; compression of the transfer does the rest.
/// </summary>
internal sealed class PostingWriter
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private byte[] bytes = new byte[1 << 12];

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

    /// <summary>
    /// A list of texts in ascending order: for each run the gap before it, doubled, and one more if the run is longer than one; then by how
    /// much more than two.
    /// </summary>
    public void WriteTexts(ReadOnlySpan<int> texts)
    {
        var next = 0;
        for (var i = 0; i < texts.Length;)
        {
            var run = 1;
            while (i + run < texts.Length && texts[i + run] == texts[i] + run)
            {
                run++;
            }

            var gap = texts[i] - next;
            Write((gap * 2) + (run > 1 ? 1 : 0));
            if (run > 1)
            {
                Write(run - 2);
            }

            next = texts[i] + run;
            i += run;
        }
    }

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
