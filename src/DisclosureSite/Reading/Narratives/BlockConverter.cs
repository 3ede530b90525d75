using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Markdig.Syntax;
using Md = Markdig.Syntax;
using MdTables = Markdig.Extensions.Tables;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Turns Markdig's blocks into the model's.</summary>
internal sealed class BlockConverter(
    MarkdownText source, InlineConverter inlines, int highestHeading, DiagnosticList diagnostics)
{
    /// <summary>The blocks that a container holds. Headings above the highest level allowed are lowered to it.</summary>
    public ImmutableArray<NarrativeBlock> Blocks(IEnumerable<Block> container) => Blocks(container, 0);

    /// <summary>The words of a heading.</summary>
    public string TitleOf(Md.HeadingBlock heading) => NarrativePlainText.Of(inlines.Content(heading.Inline)).Trim();

    private ImmutableArray<NarrativeBlock> Blocks(IEnumerable<Block> container, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<NarrativeBlock>();
        foreach (var block in container)
        {
            if (depth > MarkdownLimits.Depth)
            {
                diagnostics.Add(DiagnosticCodes.NarrativeTooDeep, source.PlaceOf(block.Span.Start), MarkdownLimits.Depth);
                break;
            }

            Convert(block, blocks, depth);
        }

        return blocks.DrainToImmutable();
    }

    private void Convert(Block block, ImmutableArray<NarrativeBlock>.Builder blocks, int depth)
    {
        // A heading that is underlined bears the line of its underline.
        var line = block is Md.HeadingBlock ? source.PlaceOf(block.Span.Start).Line : LineOf(block.Line);
        switch (block)
        {
            case Md.ParagraphBlock paragraph:
                foreach (var (index, content) in inlines.Paragraphs(paragraph.Inline, block.Line))
                {
                    blocks.Add(new Model.ParagraphBlock(LineOf(index), content));
                }

                break;
            case Md.HeadingBlock heading:
                blocks.Add(new Model.HeadingBlock(line, Math.Max(heading.Level, highestHeading), inlines.Content(heading.Inline)));
                break;
            case Md.ListBlock list:
                blocks.Add(new Model.ListBlock(line, StartOf(list), [.. list.Select(item => Blocks((ListItemBlock)item, depth + 1))]));
                break;
            case Md.QuoteBlock quote:
                blocks.Add(new Model.QuoteBlock(line, Blocks(quote, depth + 1)));
                break;
            case Md.ThematicBreakBlock:
                blocks.Add(new Model.ThematicBreakBlock(line));
                break;
            case MdTables.Table table:
                blocks.Add(TableOf(table, line));
                break;
            case LinkReferenceDefinitionGroup definitions:
                foreach (var definition in definitions)
                {
                    diagnostics.Add(DiagnosticCodes.LinkDefinition, source.PlaceOf(definition.Span.Start));
                }

                break;
            case LeafBlock leaf:
                blocks.Add(new Model.CodeBlock(line, leaf.Lines.ToString()));
                break;
        }
    }

    private TextTableBlock TableOf(MdTables.Table table, int line)
    {
        var rows = table.Cast<MdTables.TableRow>().ToList();
        return new TextTableBlock(line, CellsOf(rows[0]), [.. rows.Skip(1).Select(CellsOf)]);
    }

    private ImmutableArray<ImmutableArray<NarrativeInline>> CellsOf(MdTables.TableRow row) =>
        [.. row.Select(cell => inlines.Content(((MdTables.TableCell)cell).OfType<LeafBlock>().FirstOrDefault()?.Inline))];

    private int LineOf(int line) => source.FirstLine + line;

    private static int? StartOf(Md.ListBlock list) =>
        list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : list.IsOrdered ? 1 : null;
}
