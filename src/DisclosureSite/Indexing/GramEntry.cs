namespace DisclosureSite.Indexing;

/// <summary>A gram of the index with its list.</summary>
/// <param name="Key">Its characters, as <see cref="IndexedText.KeyAt"/> packs them.</param>
/// <param name="Kind">One of <see cref="GramKind"/>.</param>
/// <param name="Start">Where its list begins in the partition's lists.</param>
/// <param name="Length">How long its list is, in characters.</param>
internal readonly record struct GramEntry(UInt128 Key, GramKind Kind, int Start, int Length)
{
    /// <summary>The gram itself.</summary>
    public string Text
    {
        get
        {
            Span<char> text = stackalloc char[Grams.Longest];
            var length = 0;
            for (; length < Grams.Longest && (ushort)(Key >> (112 - (16 * length))) is var c and not 0; length++)
            {
                text[length] = (char)c;
            }

            return text[..length].ToString();
        }
    }
}
