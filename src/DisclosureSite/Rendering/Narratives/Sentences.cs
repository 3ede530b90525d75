using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>Takes a narrative apart into sentences.</summary>
internal static class Sentences
{
    private const string Ends = "。！？；";
    private const string Closing = "”’」』）】》)\"";

    /// <summary>The sentences of a part, in its order.</summary>
    public static List<Sentence> Of(ImmutableArray<NarrativeBlock> blocks)
    {
        List<Sentence> sentences = [];
        foreach (var (_, text) in NarrativePlainText.Paragraphs(blocks))
        {
            foreach (var line in text.Split('\n'))
            {
                AddLine(sentences, line);
            }
        }

        return sentences;
    }

    /// <summary>The key of a sentence with every number in it as one sign, so that only its words are compared.</summary>
    public static string WithoutNumbers(string key)
    {
        var words = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsDigit(key[i]))
            {
                words.Append(key[i]);
                continue;
            }

            words.Append('0');
            while (i + 1 < key.Length && IsWithinNumber(key, i + 1))
            {
                i++;
            }
        }

        return words.ToString();
    }

    /// <summary>Whether the sign at a place continues the number that the sign before it belongs to.</summary>
    public static bool IsWithinNumber(string text, int index) =>
        char.IsDigit(text[index])
        || (text[index] is '.' or ',' or '．' && index + 1 < text.Length && char.IsDigit(text[index + 1]));

    private static void AddLine(List<Sentence> sentences, string line)
    {
        var isFirst = true;
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!Ends.Contains(line[i], StringComparison.Ordinal))
            {
                continue;
            }

            while (i + 1 < line.Length && (Ends.Contains(line[i + 1], StringComparison.Ordinal) || Closing.Contains(line[i + 1], StringComparison.Ordinal)))
            {
                i++;
            }

            Add(line[start..(i + 1)]);
            start = i + 1;
        }

        Add(line[start..]);

        void Add(string text)
        {
            var key = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
            if (key.Length > 0)
            {
                sentences.Add(new Sentence(text.Trim(), key, isFirst));
                isFirst = false;
            }
        }
    }
}
