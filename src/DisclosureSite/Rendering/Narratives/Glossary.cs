using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>The terms of the glossary, found in words in one pass.</summary>
internal sealed class Glossary
{
    private readonly ImmutableArray<GlossaryTerm> terms;
    private readonly SearchValues<char> firstCharacters;
    private readonly FrozenDictionary<char, ImmutableArray<int>> byFirstCharacter;

    public Glossary(ImmutableArray<GlossaryTerm> terms)
    {
        this.terms = terms;
        byFirstCharacter = Enumerable.Range(0, terms.Length)
            .GroupBy(index => terms[index].Term[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(index => terms[index].Term.Length).ToImmutableArray());
        firstCharacters = SearchValues.Create([.. byFirstCharacter.Keys]);
    }

    public int Count => terms.Length;

    /// <summary>Where a term is explained.</summary>
    public string AddressOf(int term) => Addresses.Of(terms[term]);

    /// <summary>The next place at which a term stands, the longest of those that begin there; null: none.</summary>
    public (int Start, int Length, int Term)? Find(string words, int from)
    {
        while (words.AsSpan(from).IndexOfAny(firstCharacters) is >= 0 and var distance)
        {
            from += distance;
            foreach (var term in byFirstCharacter[words[from]])
            {
                var length = terms[term].Term.Length;
                if (string.CompareOrdinal(words, from, terms[term].Term, 0, length) == 0 && IsWhole(words, from, length))
                {
                    return (from, length, term);
                }
            }

            from++;
        }

        return null;
    }

    // Chinese has no spaces between words; letters and digits of the West do not begin or end in the middle of their own kind.
    private static bool IsWhole(string words, int start, int length) =>
        !(start > 0 && char.IsAsciiLetterOrDigit(words[start]) && char.IsAsciiLetterOrDigit(words[start - 1]))
        && !(start + length < words.Length && char.IsAsciiLetterOrDigit(words[start + length]) && char.IsAsciiLetterOrDigit(words[start + length - 1]));
}
