namespace DisclosureSite.Rendering.Narratives;

/// <summary>Measures how much of a text repeats that of the year before.</summary>
internal sealed class RepetitionMeasure
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> knownButForNumbers = new(StringComparer.Ordinal);

    /// <param name="before">All sentences of the year before.</param>
    public RepetitionMeasure(IEnumerable<Sentence> before)
    {
        foreach (var sentence in before)
        {
            known.Add(sentence.Key);
            knownButForNumbers.Add(Sentences.WithoutNumbers(sentence.Key));
        }
    }

    /// <summary>Measures a text, or a part of one.</summary>
    public Repetition Of(IEnumerable<Sentence> after)
    {
        var (all, repeated, butForNumbers) = (0, 0, 0);
        foreach (var sentence in after)
        {
            all += sentence.Key.Length;
            repeated += known.Contains(sentence.Key) ? sentence.Key.Length : 0;
            butForNumbers += knownButForNumbers.Contains(Sentences.WithoutNumbers(sentence.Key)) ? sentence.Key.Length : 0;
        }

        return new Repetition(all, repeated, butForNumbers);
    }
}
