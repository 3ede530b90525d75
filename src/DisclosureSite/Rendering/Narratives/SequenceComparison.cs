using System.Runtime.InteropServices;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>
/// Finds what two sequences have in common, in order: the longest common subsequence as long as the work that is allowed lasts, so
/// that no text, however long or hostile, takes more than its share. Where it does not last, single members that occur once in both
/// hold the sequences together, and what lies between them counts as replaced.
/// </summary>
internal sealed class SequenceComparison(int allowance)
{
    private int left = allowance;

    /// <summary>The indexes of what is common, ascending on both sides.</summary>
    public List<(int Before, int After)> Common(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        List<(int Before, int After)> common = [];
        Compare(before, after, 0, 0, common, mayAnchor: true);
        return common;
    }

    private void Compare(
        ReadOnlySpan<int> before, ReadOnlySpan<int> after, int beforeStart, int afterStart, List<(int Before, int After)> common, bool mayAnchor)
    {
        var head = before.CommonPrefixLength(after);
        for (var i = 0; i < head; i++)
        {
            common.Add((beforeStart + i, afterStart + i));
        }

        before = before[head..];
        after = after[head..];
        beforeStart += head;
        afterStart += head;
        var tail = 0;
        while (tail < before.Length && tail < after.Length && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var cells = (long)(before.Length - tail + 1) * (after.Length - tail + 1);
        if (before.Length > tail && after.Length > tail)
        {
            if (cells <= left)
            {
                left -= (int)cells;
                Longest(before[..^tail], after[..^tail], beforeStart, afterStart, common);
            }
            else if (mayAnchor)
            {
                BetweenAnchors(before[..^tail], after[..^tail], beforeStart, afterStart, common);
            }
        }

        for (var i = tail; i > 0; i--)
        {
            common.Add((beforeStart + before.Length - i, afterStart + after.Length - i));
        }
    }

    private static void Longest(
        ReadOnlySpan<int> before, ReadOnlySpan<int> after, int beforeStart, int afterStart, List<(int Before, int After)> common)
    {
        var width = after.Length + 1;
        var lengths = new int[(before.Length + 1) * width];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[(i * width) + j] = before[i] == after[j]
                    ? lengths[((i + 1) * width) + j + 1] + 1
                    : Math.Max(lengths[((i + 1) * width) + j], lengths[(i * width) + j + 1]);
            }
        }

        for (int i = 0, j = 0; i < before.Length && j < after.Length;)
        {
            if (before[i] == after[j])
            {
                common.Add((beforeStart + i++, afterStart + j++));
            }
            else if (lengths[((i + 1) * width) + j] >= lengths[(i * width) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private void BetweenAnchors(
        ReadOnlySpan<int> before, ReadOnlySpan<int> after, int beforeStart, int afterStart, List<(int Before, int After)> common)
    {
        var (beforeAt, afterAt) = (0, 0);
        foreach (var (i, j) in Anchors(before, after))
        {
            Compare(before[beforeAt..i], after[afterAt..j], beforeStart + beforeAt, afterStart + afterAt, common, mayAnchor: false);
            common.Add((beforeStart + i, afterStart + j));
            (beforeAt, afterAt) = (i + 1, j + 1);
        }

        Compare(before[beforeAt..], after[afterAt..], beforeStart + beforeAt, afterStart + afterAt, common, mayAnchor: false);
    }

    // Of the members that stand once on each side, as many as are in the same order on both.
    private static List<(int Before, int After)> Anchors(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var places = new Dictionary<int, (int Before, int After)>();
        for (var j = 0; j < after.Length; j++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, after[j], out var seen);
            place = (-1, seen ? -1 : j);
        }

        for (var i = 0; i < before.Length; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(places, before[i]);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place) && place.After >= 0)
            {
                place = place.Before < 0 ? (i, place.After) : (i, -1);
            }
        }

        List<(int Before, int After)> once = [.. places.Values.Where(place => place is { Before: >= 0, After: >= 0 }).OrderBy(place => place.Before)];
        List<int> ends = [];
        var previous = new int[once.Count];
        for (var i = 0; i < once.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = once[ends[middle]].After < once[i].After ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        List<(int Before, int After)> anchors = [];
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
        {
            anchors.Add(once[i]);
        }

        anchors.Reverse();
        return anchors;
    }
}
