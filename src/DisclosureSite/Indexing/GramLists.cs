namespace DisclosureSite.Indexing;

/// <summary>Makes the lists of one partition after the other.</summary>
internal sealed class GramLists
{
    private readonly Grams grams;
    private readonly GramSorter sorter;
    private readonly GramCutter cutter;
    private readonly TextListWriter texts;
    private readonly List<GramEntry> entries = [];

    public GramLists(Grams grams)
    {
        this.grams = grams;
        sorter = new GramSorter(grams);
        cutter = new GramCutter(grams, this);
        texts = new TextListWriter(Lists);
    }

    /// <summary>The lists, in no order.</summary>
    public PostingWriter Lists { get; } = new();

    /// <summary>The grams in ordinal order.</summary>
    public IReadOnlyList<GramEntry> Entries => entries;

    /// <summary>Makes the lists of the grams of two characters and more of a partition.</summary>
    public void Make(GramDirection direction, int partition)
    {
        Clear();

        // The texts of common ones are listed forward.
        cutter.ListsCommon = direction == GramDirection.Forward;
        sorter.Visit(direction, partition, cutter);
        entries.Sort((left, right) => left.Key.CompareTo(right.Key));
    }

    /// <summary>Makes those of the single characters.</summary>
    public void MakeCharacters()
    {
        Clear();
        var lists = new Dictionary<char, (PostingWriter Writer, TextListWriter Texts)>();
        var text = 0;
        grams.Text.Visit((around, first, end, position) =>
        {
            for (var i = first; i < end; i++)
            {
                while (grams.Text.StartOf(text + 1) <= position + i - first)
                {
                    text++;
                }

                var c = around[i];
                if (c == IndexedText.Separator)
                {
                    continue;
                }

                if (!lists.TryGetValue(c, out var list))
                {
                    var writer = new PostingWriter();
                    lists.Add(c, list = (writer, new TextListWriter(writer)));
                }

                list.Texts.Add(text);
            }
        });
        foreach (var (c, list) in lists.OrderBy(pair => pair.Key))
        {
            var start = Lists.Length;
            list.Texts.End();
            Lists.Append(list.Writer);
            Add(GramKey.Of([c]), GramKind.Texts, start);
        }
    }

    /// <summary>Lists the places of a rare gram, which it puts in order.</summary>
    public void AddPlaces(GramKey key, Span<int> places)
    {
        places.Sort();
        var start = Lists.Length;
        Lists.WritePlaces(places, grams.Text);
        Add(key, GramKind.Places, start);
    }

    /// <summary>Lists the texts of a common gram.</summary>
    /// <param name="key">The gram.</param>
    /// <param name="holding">The texts; null: it stands wherever the gram stands that is shorter by its last character.</param>
    public void AddTexts(GramKey key, TextSet? holding)
    {
        var start = Lists.Length;
        holding?.WriteTo(texts);
        Add(key, holding is null ? GramKind.Same : GramKind.Texts, start);
    }

    private void Clear()
    {
        entries.Clear();
        Lists.Clear();
    }

    private void Add(GramKey key, GramKind kind, int start) => entries.Add(new GramEntry(key, kind, start, Lists.Length - start));
}
