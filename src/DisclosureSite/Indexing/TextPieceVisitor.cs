namespace DisclosureSite.Indexing;

/// <summary>Is told of a piece of the texts, in their order.</summary>
/// <param name="around">The piece, with the characters before and behind it that a gram may need.</param>
/// <param name="first">Where in them the piece begins.</param>
/// <param name="end">Where in them it ends.</param>
/// <param name="position">Where in all texts the piece begins.</param>
internal delegate void TextPieceVisitor(ReadOnlySpan<char> around, int first, int end, int position);
