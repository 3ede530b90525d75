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
            if (i < 4)
            {
                high |= (ulong)text[i] << (48 - (16 * i));
            }
            else
            {
                low |= (ulong)text[i] << (48 - (16 * (i - 4)));
            }
        }

        return new GramKey(new UInt128(high, low));
    }

    /// <summary>Its first characters.</summary>
    public GramKey Cut(int length) => length == Grams.Longest ? this : new GramKey(value & ~(UInt128.MaxValue >> (16 * length)));

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
}
