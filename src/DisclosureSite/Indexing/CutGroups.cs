using System.Text;

namespace DisclosureSite.Indexing;

/// <summary>
/// Which groups of grams were cut. Where one is, those of which it is a longer beginning are too, so that each takes few characters in
/// the contents: in ordinal order, how long its beginning is, and of that the last character, or of the shortest ones both.
/// </summary>
internal sealed class CutGroups
{
    private readonly IReadOnlyList<string>[] forward = new IReadOnlyList<string>[Grams.Partitions];
    private readonly IReadOnlyList<string>[] backward = new IReadOnlyList<string>[Grams.Partitions];

    /// <summary>Takes in those of a partition; on any thread.</summary>
    public void Put(GramDirection direction, int partition, IReadOnlyList<string> beginnings) =>
        (direction == GramDirection.Forward ? forward : backward)[partition] = beginnings;

    /// <summary>Appends those of all partitions, a line for each direction.</summary>
    public void AppendTo(StringBuilder text)
    {
        foreach (var direction in (IReadOnlyList<string>[][])[forward, backward])
        {
            text.Append('\n');
            foreach (var beginning in direction.SelectMany(beginnings => beginnings).Order(StringComparer.Ordinal))
            {
                text.Append(beginning.Length);
                IndexScript.AppendEscaped(text, beginning.Length == Grams.Shortest ? beginning : beginning.AsSpan(beginning.Length - 1));
            }
        }
    }
}
