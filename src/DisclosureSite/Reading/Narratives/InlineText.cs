using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Puts running text together: neighbouring words become one piece.</summary>
internal sealed class InlineText
{
    private readonly ImmutableArray<NarrativeInline>.Builder pieces = ImmutableArray.CreateBuilder<NarrativeInline>();
    private readonly StringBuilder words = new();

    /// <summary>Adds words; white space at the very beginning is left out.</summary>
    public void Add(ReadOnlySpan<char> text) => words.Append(pieces.Count + words.Length == 0 ? text.TrimStart() : text);

    /// <summary>Adds anything but words.</summary>
    public void Add(NarrativeInline inline)
    {
        Flush();
        pieces.Add(inline);
    }

    /// <summary>All that was added, without white space at the end; nothing is left behind.</summary>
    public ImmutableArray<NarrativeInline> Take()
    {
        while (words.Length > 0 && char.IsWhiteSpace(words[^1]))
        {
            words.Length--;
        }

        Flush();
        return pieces.DrainToImmutable();
    }

    private void Flush()
    {
        if (words.Length > 0)
        {
            pieces.Add(new TextInline(words.ToString()));
            words.Clear();
        }
    }
}
