using System.Collections.Immutable;
using System.Text;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>Compares the sentences of a narrative with those of the year before; the work for one report is bounded.</summary>
internal sealed class NarrativeComparison
{
    // A page of two years' reports needs a few ten thousand steps of either kind.
    private const int SentenceSteps = 1_000_000;
    private const int CharacterSteps = 1_500_000;

    private const int LongestGapToPair = 60;
    private const int LongestSentenceToMark = 600;

    private readonly SequenceComparison sentences = new(SentenceSteps);
    private readonly SequenceComparison characters = new(CharacterSteps);

    /// <summary>What became of a part, stretch by stretch.</summary>
    public List<TextChange> Compare(List<Sentence> before, List<Sentence> after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var common = sentences.Common(Numbered(before, numbers), Numbered(after, numbers));
        common.Add((before.Count, after.Count));
        List<TextChange> changes = [];
        var (i, j) = (0, 0);
        var same = 0;
        foreach (var (nextBefore, nextAfter) in common)
        {
            if (nextBefore > i || nextAfter > j || nextBefore == before.Count)
            {
                AddSame(changes, before, after, i, j, same);
                same = 0;
                AddChanged(changes, before[i..nextBefore], after[j..nextAfter]);
            }

            same++;
            (i, j) = (nextBefore + 1, nextAfter + 1);
        }

        return changes;
    }

    /// <summary>Two wordings of one sentence as markup: what is gone and what is new within them.</summary>
    public (string Before, string After) Mark(string before, string after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, now) = (Pieces(before), Pieces(after));
        var common = characters.Common(Numbered(old, numbers), Numbered(now, numbers));
        return (
            Marked(old, WithoutCrumbs([.. common.Select(pair => pair.Before)], common, old.Count, now.Count), "del"),
            Marked(now, WithoutCrumbs([.. common.Select(pair => pair.After)], common, old.Count, now.Count), "ins"));
    }

    private static void AddSame(List<TextChange> changes, List<Sentence> before, List<Sentence> after, int beforeEnd, int afterEnd, int count)
    {
        if (count > 0)
        {
            changes.Add(new TextChange(TextChangeKind.Same, before[(beforeEnd - count)..beforeEnd], after[(afterEnd - count)..afterEnd]));
        }
    }

    private static void AddChanged(List<TextChange> changes, List<Sentence> gone, List<Sentence> added)
    {
        var (i, j) = (0, 0);
        foreach (var (before, after) in Alike(gone, added))
        {
            Add(gone[i..before], added[j..after]);
            changes.Add(new TextChange(TextChangeKind.Reworded, [gone[before]], [added[after]]));
            (i, j) = (before + 1, after + 1);
        }

        Add(gone[i..], added[j..]);

        void Add(List<Sentence> without, List<Sentence> with)
        {
            if (without.Count > 0 || with.Count > 0)
            {
                changes.Add(new TextChange(
                    with.Count == 0 ? TextChangeKind.Gone : without.Count == 0 ? TextChangeKind.New : TextChangeKind.Replaced, without, with));
            }
        }
    }

    // The first that is alike enough, in order; gaps too long for that are shown as they are.
    private static List<(int Before, int After)> Alike(List<Sentence> gone, List<Sentence> added)
    {
        List<(int Before, int After)> pairs = [];
        if (gone.Count > LongestGapToPair || added.Count > LongestGapToPair)
        {
            return pairs;
        }

        var (old, now) = (gone.ConvertAll(PairsOfCharacters), added.ConvertAll(PairsOfCharacters));
        var next = 0;
        for (var i = 0; i < gone.Count; i++)
        {
            for (var j = next; j < added.Count; j++)
            {
                if (old[i] is { } left && now[j] is { } right && AreAlike(left, right))
                {
                    pairs.Add((i, j));
                    next = j + 1;
                    break;
                }
            }
        }

        return pairs;
    }

    // Null: too short to tell, or too long to be marked.
    private static HashSet<int>? PairsOfCharacters(Sentence sentence)
    {
        var key = Sentences.WithoutNumbers(sentence.Key);
        if (key.Length is < 4 or > LongestSentenceToMark)
        {
            return null;
        }

        HashSet<int> pairs = [];
        for (var i = 1; i < key.Length; i++)
        {
            pairs.Add((key[i - 1] << 16) | key[i]);
        }

        return pairs;
    }

    private static bool AreAlike(HashSet<int> left, HashSet<int> right)
    {
        var shared = 0;
        foreach (var pair in left)
        {
            shared += right.Contains(pair) ? 1 : 0;
        }

        // Half of what both hold, or nearly all of the shorter one, to which something was added.
        var shorter = Math.Min(left.Count, right.Count);
        return shared * 4 >= left.Count + right.Count || (shorter >= 6 && shared * 5 >= shorter * 4);
    }

    private static int[] Numbered(List<Sentence> sentences, Dictionary<string, int> numbers) =>
        Numbered(sentences.ConvertAll(sentence => sentence.Key), numbers);

    private static int[] Numbered(List<string> pieces, Dictionary<string, int> numbers)
    {
        var result = new int[pieces.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!numbers.TryGetValue(pieces[i], out result[i]))
            {
                result[i] = numbers.Count;
                numbers.Add(pieces[i], result[i]);
            }
        }

        return result;
    }

    // Characters, and numbers as a whole: half a number tells nobody anything.
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        for (var i = 0; i < text.Length;)
        {
            var end = i + (char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1);
            if (char.IsDigit(text[i]))
            {
                while (end < text.Length && Sentences.IsWithinNumber(text, end))
                {
                    end++;
                }
            }

            pieces.Add(text[i..end]);
            i = end;
        }

        return pieces;
    }

    // A single character that stays between two that change is no help to a reader.
    private static HashSet<int> WithoutCrumbs(
        ImmutableArray<int> kept, List<(int Before, int After)> common, int beforeCount, int afterCount)
    {
        HashSet<int> without = [];
        for (var i = 0; i < common.Count; i++)
        {
            var (before, after) = common[i];
            var continues = i > 0 && common[i - 1] == (before - 1, after - 1);
            var isContinued = i + 1 < common.Count && common[i + 1] == (before + 1, after + 1);
            var isEnd = (before == 0 && after == 0) || (before == beforeCount - 1 && after == afterCount - 1);
            if (continues || isContinued || isEnd)
            {
                without.Add(kept[i]);
            }
        }

        return without;
    }

    private static string Marked(List<string> pieces, HashSet<int> kept, string element)
    {
        var html = new StringBuilder();
        var open = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (kept.Contains(i) == open)
            {
                html.Append(open ? "</" : "<").Append(element).Append('>');
                open = !open;
            }

            html.Append(HtmlEncoding.Encode(pieces[i]));
        }

        return open ? html.Append("</").Append(element).Append('>').ToString() : html.ToString();
    }
}
