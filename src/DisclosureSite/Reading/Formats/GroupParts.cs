using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Formats;

/// <summary>What a group of rows or columns stands for in a sum.</summary>
internal static class GroupParts
{
    /// <summary>
    /// The lines directly beneath a group, and those of the groups beneath it, by index. Lines beneath a line with figures of its
    /// own are parts of that line, and optional lines are no part of the official form: neither belongs to it.
    /// </summary>
    public static ImmutableArray<int> Of(string groupId, ImmutableArray<FormatLine> lines, ImmutableArray<FormatGroup> groups)
    {
        var beneath = new HashSet<string>(StringComparer.Ordinal) { groupId };
        foreach (var group in groups)
        {
            if (group.ParentId is { } parent && beneath.Contains(parent))
            {
                beneath.Add(group.Id);
            }
        }

        return
        [
            .. Enumerable.Range(0, lines.Length)
                .Where(i => !lines[i].Optional && lines[i].ParentId is { } parent && beneath.Contains(parent)),
        ];
    }
}
