using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Indexing;

/// <summary>
/// The texts of the sections as printed, for the lines in which results show what was found: in small packs, a line a section, its
/// pieces (paragraphs, or the cells of a table row by row) with tabs between.
/// </summary>
internal static class IndexedTexts
{
    private const int PacksPerBatch = 64;

    /// <summary>The packs.</summary>
    /// <param name="contents">What readers search.</param>
    /// <param name="packs">For each pack its first page, the section in it with which the pack begins, and how many sections it holds.</param>
    /// <param name="stamp">The stamp of the index.</param>
    public static IEnumerable<OutputBatch> Of(SearchContents contents, IReadOnlyList<(int Page, int Section, int Count)> packs, string stamp)
    {
        for (var first = 0; first < packs.Count; first += PacksPerBatch)
        {
            yield return new OutputBatch(FilesOf(contents, packs, first, Math.Min(packs.Count, first + PacksPerBatch), stamp));
        }
    }

    /// <summary>The pieces of a section that are shown.</summary>
    public static ImmutableArray<string> PiecesOf(SearchSection section) => section.Table?.Cells ?? section.Paragraphs;

    private static IEnumerable<OutputFile> FilesOf(
        SearchContents contents, IReadOnlyList<(int Page, int Section, int Count)> packs, int first, int end, string stamp)
    {
        var page = -1;
        ImmutableArray<SearchSection> sections = [];
        for (var pack = first; pack < end; pack++)
        {
            List<SearchSection> here = [];
            var (at, section, count) = packs[pack];
            for (; here.Count < count; section++)
            {
                if (at != page)
                {
                    (page, sections) = (at, contents.PageAt(at).Sections);
                }

                if (section == sections.Length)
                {
                    (at, section) = (at + 1, -1);
                }
                else
                {
                    here.Add(sections[section]);
                }
            }

            yield return IndexScript.Of($"t{pack}", stamp, text => Append(text, here));
        }
    }

    private static void Append(StringBuilder text, List<SearchSection> sections)
    {
        foreach (var section in sections)
        {
            var isFirst = true;
            foreach (var piece in PiecesOf(section))
            {
                text.Append(isFirst ? "" : "\t");
                IndexScript.AppendEscaped(text, piece.ReplaceLineEndings(" ").Replace('\t', ' '));
                isFirst = false;
            }

            text.Append('\n');
        }
    }
}
