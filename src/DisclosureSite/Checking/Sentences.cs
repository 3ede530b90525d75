using System.Buffers;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>Cuts narratives into sentences.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。；！？\n\r");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>The sentences in which there is a number at all: few, and the only ones that can state something.</summary>
    public static List<Sentence> WithNumbers(Report report)
    {
        var sentences = new List<Sentence>();
        for (var i = 0; i < report.Narrative.Length; i++)
        {
            var section = report.Narrative[i];
            var paragraph = 0;
            foreach (var (line, text) in NarrativePlainText.Paragraphs(section.Blocks))
            {
                for (var start = 0; start < text.Length;)
                {
                    var length = text.AsSpan(start).IndexOfAny(Ends);
                    length = length < 0 ? text.Length - start : length;
                    if (text.AsSpan(start, length).ContainsAny(Digits))
                    {
                        var indent = length - text.AsSpan(start, length).TrimStart().Length;
                        var words = text.AsSpan(start, length).Trim().ToString();
                        sentences.Add(new Sentence(i, section.SectionId, paragraph, line, start + indent, words, FoldedText.Of(words)));
                    }

                    start += length + 1;
                }

                paragraph++;
            }
        }

        return sentences;
    }
}
