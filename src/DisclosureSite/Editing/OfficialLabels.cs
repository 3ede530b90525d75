using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Editing;

/// <summary>How the rows (or columns) of a statutory table are named in a file that has no titles of groups.</summary>
internal static class OfficialLabels
{
    /// <summary>
    /// The official labels of lines, by their indexes in ascending order. Where several lines bear one label, and nothing that
    /// stands before tells which is meant, it is the line's id.
    /// </summary>
    public static ImmutableArray<string> Of(LabelMatcher matcher, ImmutableArray<FormatLine> lines, IEnumerable<int> indexes)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        var context = default(LabelContext);
        foreach (var index in indexes)
        {
            var match = matcher.Match(lines[index].Label, context);
            if (match.Kind != LabelMatchKind.Line || match.Index != index)
            {
                match = matcher.Match(lines[index].Id, context);
                labels.Add(lines[index].Id);
            }
            else
            {
                labels.Add(lines[index].Label);
            }

            context = match.Next;
        }

        return labels.DrainToImmutable();
    }
}
