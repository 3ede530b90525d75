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
    /// <summary>The packs, a block in a batch.</summary>
    public static IEnumerable<OutputBatch> Of(SearchContents contents, IndexContents index, string stamp)
    {
        for (var block = 0; block < index.Packs.Firsts.Count; block++)
        {
            yield return new OutputBatch(FilesOf(contents, index, block, stamp));
        }
    }

    /// <summary>The pieces of a section that are shown.</summary>
    public static ImmutableArray<string> PiecesOf(SearchSection section) => section.Table?.Cells ?? section.Paragraphs;

    private static IEnumerable<OutputFile> FilesOf(SearchContents contents, IndexContents index, int block, string stamp)
    {
        var first = block * TextPacks.PagesPerBlock;
        List<SearchSection> sections =
        [
            .. Enumerable.Range(first, Math.Min(TextPacks.PagesPerBlock, contents.Count - first))
                .SelectMany(page => contents.PageAt(page).Sections),
        ];
        var order = TextPacks.OrderOf([.. sections.Select(index.AnchorOf)]);
        var pack = index.Packs.Firsts[block];
        for (var done = 0; done < order.Length; pack++)
        {
            var here = order.AsMemory(done, index.Packs.Counts[pack]);
            done += here.Length;
            yield return IndexScript.Of($"t{pack}", stamp, text =>
            {
                foreach (var section in here.Span)
                {
                    Append(text, sections[section]);
                }
            });
        }
    }

    private static void Append(StringBuilder text, SearchSection section)
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
