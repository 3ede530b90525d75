using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(int Line, ImmutableArray<NarrativeInline> Content) : NarrativeBlock(Line);

/// <summary>A heading below the part's own, level 3 to 6; in a free page below its title, level 2 to 6.</summary>
public sealed record HeadingBlock(int Line, int Level, ImmutableArray<NarrativeInline> Content) : NarrativeBlock(Line);

/// <summary>A list. <paramref name="Start"/> is the first number of a numbered list; null: a list with bullets.</summary>
public sealed record ListBlock(int Line, int? Start, ImmutableArray<ImmutableArray<NarrativeBlock>> Items) : NarrativeBlock(Line);

/// <summary>A quotation.</summary>
public sealed record QuoteBlock(int Line, ImmutableArray<NarrativeBlock> Content) : NarrativeBlock(Line);

/// <summary>Text to be shown as typed.</summary>
public sealed record CodeBlock(int Line, string Text) : NarrativeBlock(Line);

/// <summary>A line across.</summary>
public sealed record ThematicBreakBlock(int Line) : NarrativeBlock(Line);

/// <summary>A table in the narrative's Markdown; its cells are text and count nowhere as figures.</summary>
public sealed record TextTableBlock(
    int Line,
    ImmutableArray<ImmutableArray<NarrativeInline>> Header,
    ImmutableArray<ImmutableArray<ImmutableArray<NarrativeInline>>> Rows) : NarrativeBlock(Line);
