namespace DisclosureSite.Indexing;

/// <summary>
/// Is told of every place of a partition in the order of its grams, and tells which of these are common and which are the shortest rare
/// ones. It holds no more places at a time than a rare gram may have, but for the longest grams.
/// </summary>
internal sealed class GramCutter
{
    private readonly Grams grams;
    private readonly GramLists lists;

    // For each length the texts of the common gram in which the last place stands; those of longer ones join when these end.
    private readonly TextSet[] texts;

    // The places whose gram, longer by one than the longest common one, may be rare, and their keys as far as they can be needed.
    private readonly GramKey[] keys;
    private int[] places;
    private int waiting;

    // How long the longest common gram is in which the last place stands. Single characters are never rare: their texts are listed apart.
    private int common = 1;
    private GramKey last;

    public GramCutter(Grams grams, GramLists lists)
    {
        this.grams = grams;
        this.lists = lists;
        texts = [.. Enumerable.Range(0, Grams.Longest).Select(length => new TextSet(length > 1 ? grams.Text.Count : 0))];
        keys = new GramKey[grams.RareUpTo + 1];
        places = new int[keys.Length];
    }

    /// <summary>Whether the texts of common grams are listed.</summary>
    public bool ListsCommon { get; set; }

    /// <summary>Takes in the next place.</summary>
    public void Add(GramKey key, int place)
    {
        var shared = key.SharedLength(last);
        if (shared <= common)
        {
            EndRare();
            EndCommon(shared);
        }

        last = key;
        if (key[common] == IndexedText.Separator)
        {
            AddToCommon([place]);
            return;
        }

        if (waiting == places.Length)
        {
            Array.Resize(ref places, places.Length * 2);
        }

        if (waiting < keys.Length)
        {
            keys[waiting] = key;
        }

        places[waiting++] = place;
        while (waiting > grams.RareUpTo && common + 1 < Grams.Longest)
        {
            GoDeeper();
        }
    }

    /// <summary>Ends the partition.</summary>
    public void End()
    {
        EndRare();
        EndCommon(0);
        last = default;
    }

    // The places that wait are those of a common gram: those that go on differently from the last one are told apart.
    private void GoDeeper()
    {
        common++;
        var first = 0;
        while (first < waiting)
        {
            var character = keys[first][common];
            var end = first + 1;
            while (end < waiting && keys[end][common] == character)
            {
                end++;
            }

            if (character != IndexedText.Separator)
            {
                if (end == waiting)
                {
                    break;
                }

                lists.AddPlaces(keys[first].Cut(common + 1), places.AsSpan(first..end));
            }

            AddToCommon(places.AsSpan(first..end));
            first = end;
        }

        keys.AsSpan(first..waiting).CopyTo(keys);
        places.AsSpan(first..waiting).CopyTo(places);
        waiting -= first;
    }

    private void EndRare()
    {
        if (waiting > 0)
        {
            var here = places.AsSpan(0, waiting);
            lists.AddPlaces(last.Cut(common + 1), here);
            AddToCommon(here);
            waiting = 0;
        }
    }

    // Ends the common grams that are longer than what the next place begins with.
    private void EndCommon(int shared)
    {
        for (; common > 1 && common > shared; common--)
        {
            if (!ListsCommon)
            {
                continue;
            }

            // The gram that is shorter by one ends too, and nothing else stands in it.
            var isSame = common > 2 && common - 1 > shared && texts[common - 1].IsEmpty;
            lists.AddTexts(last.Cut(common), isSame ? null : texts[common]);
            if (common > 2)
            {
                texts[common - 1].Add(texts[common]);
            }

            texts[common].Clear();
        }
    }

    private void AddToCommon(ReadOnlySpan<int> here)
    {
        if (!ListsCommon || common == 1)
        {
            return;
        }

        foreach (var place in here)
        {
            texts[common].Add(grams.Text.TextAt(place));
        }
    }
}
