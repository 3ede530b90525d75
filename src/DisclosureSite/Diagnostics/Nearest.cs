namespace DisclosureSite.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 120;

    /// <summary>
    /// The known word with the fewest letters added, left out, changed or swapped, case aside; the first of several. Null: none
    /// is near enough (a third of the letters) to be meant.
    /// </summary>
    public static string? Of(string text, IEnumerable<string> known)
    {
        if (text.Length > LongestCompared)
        {
            return null;
        }

        string? nearest = null;
        var fewest = int.MaxValue;
        var folded = text.ToLowerInvariant();
        foreach (var word in known)
        {
            var longer = Math.Max(word.Length, text.Length);
            var most = Math.Max(1, longer / 3);
            if (longer is < 2 or > LongestCompared || Math.Abs(word.Length - text.Length) > most)
            {
                continue;
            }

            var distance = Distance(folded, word.ToLowerInvariant());
            if (distance <= most && distance < fewest)
            {
                (nearest, fewest) = (word, distance);
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(changed, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
