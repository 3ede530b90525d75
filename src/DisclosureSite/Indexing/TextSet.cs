using System.Numerics;

namespace DisclosureSite.Indexing;

/// <summary>A set of texts.</summary>
/// <param name="count">How many texts there are.</param>
internal sealed class TextSet(int count)
{
    private readonly ulong[] words = new ulong[(count + 63) / 64];

    /// <summary>Whether it holds none.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a text.</summary>
    public void Add(int text)
    {
        words[text / 64] |= 1UL << (text % 64);
        IsEmpty = false;
    }

    /// <summary>Adds all texts of another set.</summary>
    public void Add(TextSet others)
    {
        for (var word = 0; word < words.Length; word++)
        {
            words[word] |= others.words[word];
        }

        IsEmpty &= others.IsEmpty;
    }

    /// <summary>Removes all texts.</summary>
    public void Clear()
    {
        Array.Clear(words);
        IsEmpty = true;
    }

    /// <summary>Writes the texts in ascending order.</summary>
    public void WriteTo(TextListWriter list)
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                list.Add((word * 64) + BitOperations.TrailingZeroCount(rest));
            }
        }

        list.End();
    }
}
