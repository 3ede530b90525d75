using System.Globalization;

namespace DisclosureSite.Editing;

/// <summary>How two texts differ, line by line, as programs for versions print it.</summary>
internal static class LineDifference
{
    private const int LinesAround = 3;

    /// <summary>The lines of the difference, the heads of its parts among them; none: the texts have the same lines.</summary>
    public static IEnumerable<string> Of(string before, string after)
    {
        var steps = Steps(Lines(before), Lines(after));
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Sign == ' ')
            {
                continue;
            }

            var start = Math.Max(0, i - LinesAround);
            var end = i;
            for (var next = i; next < steps.Count && next <= end + (2 * LinesAround) + 1; next++)
            {
                end = steps[next].Sign == ' ' ? end : next;
            }

            end = Math.Min(steps.Count - 1, end + LinesAround);
            var part = steps.GetRange(start, end - start + 1);
            yield return Head(steps, start, part);
            foreach (var (sign, line) in part)
            {
                yield return $"{sign}{line}";
            }

            i = end;
        }
    }

    private static string Head(List<(char Sign, string Line)> steps, int start, List<(char Sign, string Line)> part)
    {
        var (left, right) = (1 + Count(steps.Take(start), '-'), 1 + Count(steps.Take(start), '+'));
        return string.Create(CultureInfo.InvariantCulture, $"@@ -{left},{Count(part, '-')} +{right},{Count(part, '+')} @@");
    }

    private static int Count(IEnumerable<(char Sign, string Line)> steps, char side) =>
        steps.Count(step => step.Sign == ' ' || step.Sign == side);

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines is [.., ""] ? lines[..^1] : lines;
    }

    // The longest common sequence of lines.
    private static List<(char Sign, string Line)> Steps(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(before[i], after[j], StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var steps = new List<(char, string)>();
        var (left, right) = (0, 0);
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && string.Equals(before[left], after[right], StringComparison.Ordinal))
            {
                steps.Add((' ', before[left++]));
                right++;
            }
            else if (right == after.Length || (left < before.Length && lengths[left + 1, right] >= lengths[left, right + 1]))
            {
                steps.Add(('-', before[left++]));
            }
            else
            {
                steps.Add(('+', after[right++]));
            }
        }

        return steps;
    }
}
