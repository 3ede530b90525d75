using System.Numerics;
using System.Runtime.InteropServices;

namespace DisclosureSite.Indexing;

/// <summary>Makes the lists of one partition.</summary>
internal sealed class GramLists
{
    private readonly Grams grams;
    private readonly List<GramEntry> entries = [];
    private readonly ulong[] marks;
    private int[] buffer = new int[1024];

    private GramLists(Grams grams)
    {
        this.grams = grams;
        marks = new ulong[(grams.Text.Count + 63) / 64];
    }

    /// <summary>The lists.</summary>
    public PostingWriter Lists { get; } = new();

    /// <summary>The grams in ordinal order.</summary>
    public IReadOnlyList<GramEntry> Entries => entries;

    /// <summary>The grams of two characters and more of a partition.</summary>
    public static GramLists Of(Grams grams, GramDirection direction, int partition)
    {
        var lists = new GramLists(grams);
        grams.Visit(direction, partition, direction == GramDirection.Forward ? lists.AddForward : lists.AddBackward);
        return lists;
    }

    /// <summary>The single characters.</summary>
    public static GramLists OfCharacters(Grams grams)
    {
        var lists = new GramLists(grams);
        var text = grams.Text;
        var places = new Dictionary<char, List<int>>();
        for (var index = 0; index < text.Count; index++)
        {
            var end = index + 1 < text.Count ? text.StartOf(index + 1) : text.Length;
            foreach (var c in text.Span[text.StartOf(index)..end])
            {
                if (c == IndexedText.Separator)
                {
                    continue;
                }

                if (!places.TryGetValue(c, out var texts))
                {
                    places.Add(c, texts = []);
                }

                if (texts.Count == 0 || texts[^1] != index)
                {
                    texts.Add(index);
                }
            }
        }

        foreach (var (c, texts) in places.OrderBy(pair => pair.Key))
        {
            var start = lists.Lists.Length;
            lists.Lists.WriteTexts(CollectionsMarshal.AsSpan(texts));
            lists.Add(GramKey.Of([c]), GramKind.Texts, start);
        }

        return lists;
    }

    private void Add(GramKey key, GramKind kind, int start) => entries.Add(new GramEntry(key, kind, start, Lists.Length - start));

    private void AddForward(GramKey key, ReadOnlySpan<int> places, bool isCommon, int countAbove)
    {
        if (isCommon)
        {
            AddTexts(key, places, places.Length == countAbove);
        }
        else
        {
            AddPlaces(key, places);
        }
    }

    // The texts of common ones are listed forward.
    private void AddBackward(GramKey key, ReadOnlySpan<int> places, bool isCommon, int countAbove)
    {
        if (!isCommon)
        {
            AddPlaces(key, places);
        }
    }

    private void AddPlaces(GramKey key, ReadOnlySpan<int> places)
    {
        var ascending = Buffer(places.Length);
        places.CopyTo(ascending);
        ascending.Sort();
        var start = Lists.Length;
        Lists.WritePlaces(ascending, grams.Text);
        Add(key, GramKind.Places, start);
    }

    private void AddTexts(GramKey key, ReadOnlySpan<int> places, bool isSame)
    {
        var start = Lists.Length;
        if (!isSame)
        {
            foreach (var place in places)
            {
                var at = grams.Text.TextAt(place);
                marks[at / 64] |= 1UL << (at % 64);
            }

            // More places than words of marks, nearly always: marking them is faster than sorting them.
            var texts = Buffer(places.Length);
            var count = 0;
            for (var word = 0; word < marks.Length; word++)
            {
                for (var rest = marks[word]; rest != 0; rest &= rest - 1)
                {
                    texts[count++] = (word * 64) + BitOperations.TrailingZeroCount(rest);
                }

                marks[word] = 0;
            }

            Lists.WriteTexts(texts[..count]);
        }

        Add(key, isSame ? GramKind.Same : GramKind.Texts, start);
    }

    private Span<int> Buffer(int length)
    {
        if (buffer.Length < length)
        {
            buffer = new int[Math.Max(length, buffer.Length * 2)];
        }

        return buffer.AsSpan(0, length);
    }
}
