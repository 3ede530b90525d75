using System.Text;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>The terms that a page explains: each becomes a link to the glossary where it first stands, and no more after that.</summary>
/// <param name="glossary">The terms; null: nothing is linked.</param>
/// <param name="page">The page's site path.</param>
internal sealed class TermLinks(Glossary? glossary, string page)
{
    private readonly bool[] linked = new bool[glossary?.Count ?? 0];
    private int remaining = glossary?.Count ?? 0;

    /// <summary>Words as markup.</summary>
    public HtmlText Of(string words)
    {
        var html = new StringBuilder(words.Length);
        Write(html, words);
        return new HtmlText(html.ToString());
    }

    /// <summary>Whether the words hold a term that is still to be linked.</summary>
    public bool HasNew(string words)
    {
        for (var from = 0; remaining > 0 && glossary!.Find(words, from) is { } found; from = found.Start + found.Length)
        {
            if (!linked[found.Term])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends words as markup.</summary>
    public void Write(StringBuilder html, string words)
    {
        var written = 0;
        for (var from = 0; remaining > 0 && glossary!.Find(words, from) is { } found; from = found.Start + found.Length)
        {
            // Two links side by side look like one: the second waits for its next place.
            if (linked[found.Term] || (written > 0 && found.Start == written))
            {
                continue;
            }

            linked[found.Term] = true;
            remaining--;
            html.Append(HtmlEncoding.Encode(words[written..found.Start]))
                .Append("<a class=\"term\" href=\"").Append(HtmlEncoding.Encode(Addresses.Relative(page, glossary.AddressOf(found.Term)))).Append("\">");
            written = found.Start + found.Length;
            html.Append(HtmlEncoding.Encode(words[found.Start..written])).Append("</a>");
        }

        html.Append(HtmlEncoding.Encode(words[written..]));
    }
}
