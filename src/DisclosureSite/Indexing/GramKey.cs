namespace DisclosureSite.Indexing;

/// <summary>Up to eight characters as one number that sorts as they do; what is shorter sorts before what continues it.</summary>
internal readonly record struct GramKey : IComparable<GramKey>
{
    private readonly UInt128 value;

    private GramKey(UInt128 value) => this.value = value;

    /// <summary>One of the characters; a separator behind the last one.</summary>
    public char this[int index] => (char)(ushort)(value >> (112 - (16 * index)));

    /// <summary>The first characters of a text, up to the longest gram; a separator ends it.</summary>
    public static GramKey Of(ReadOnlySpan<char> text)
    {
        var high = 0UL;
        var low = 0UL;
        for (var i = 0; i < Grams.Longest && i < text.Length && text[i] != IndexedText.Separator; i++)
        {
            Put(ref high, ref low, text[i], i);
        }

        return new GramKey(new UInt128(high, low));
    }

    /// <summary>The last characters of a text from its end back, up to the longest gram; a separator ends them.</summary>
    public static GramKey OfReversed(ReadOnlySpan<char> text)
    {
        var high = 0UL;
        var low = 0UL;
        for (var i = 0; i < Grams.Longest && i < text.Length && text[^(i + 1)] != IndexedText.Separator; i++)
        {
            Put(ref high, ref low, text[^(i + 1)], i);
        }

        return new GramKey(new UInt128(high, low));
    }

    /// <summary>Its first characters.</summary>
    public GramKey Cut(int length) => length == Grams.Longest ? this : new GramKey(value & ~(UInt128.MaxValue >> (16 * length)));

    /// <summary>How many characters another one begins with alike; what is shorter goes on with separators.</summary>
    public int SharedLength(GramKey other) => (int)UInt128.LeadingZeroCount(value ^ other.value) / 16;

    /// <inheritdoc/>
    public int CompareTo(GramKey other) => value.CompareTo(other.value);

    /// <summary>The characters.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[Grams.Longest];
        var length = 0;
        for (; length < Grams.Longest && this[length] is var c and not IndexedText.Separator; length++)
        {
            text[length] = c;
        }

        return text[..length].ToString();
    }

    private static void Put(ref ulong high, ref ulong low, char c, int index)
    {
        if (index < 4)
        {
            high |= (ulong)c << (48 - (16 * index));
        }
        else
        {
            low |= (ulong)c << (48 - (16 * (index - 4)));
        }
    }
}
