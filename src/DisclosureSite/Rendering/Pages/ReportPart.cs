using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A part of a report's page: words, tables or both, under one heading.</summary>
/// <param name="Id">Its id in the page: <c>part-1</c>.</param>
/// <param name="Title">Its heading; null: it has none.</param>
/// <param name="NarrativeIndex">Which part of the narrative it holds; −1: none.</param>
/// <param name="Tables">Its tables, as indexes of <see cref="Report.Tables"/>.</param>
internal sealed record ReportPart(string Id, string? Title, int NarrativeIndex, ImmutableArray<int> Tables)
{
    /// <summary>
    /// The parts in the narrative's own order; a part of the form without words, but with tables, stands in the form's order between them.
    /// </summary>
    public static ImmutableArray<ReportPart> Of(Report report)
    {
        var tables = Enumerable.Range(0, report.Tables.Length).ToLookup(index => report.Tables[index].Format.SectionId ?? "", StringComparer.Ordinal);
        HashSet<string> shown = new(StringComparer.Ordinal);
        List<(int Order, ReportPart Part)> parts = [];
        var order = -1;
        for (var index = 0; index < report.Narrative.Length; index++)
        {
            var section = report.Narrative[index];
            var known = section.SectionId is { } id ? IndexOf(report.Format, id) : -1;
            order = Math.Max(order, known);
            parts.Add((order, new ReportPart(
                "",
                section.Title.Length == 0 ? null : section.Title,
                index,
                section.SectionId is { } sectionId && shown.Add(sectionId) ? [.. tables[sectionId]] : [])));
        }

        for (var i = 0; i < report.Format.Sections.Length; i++)
        {
            var section = report.Format.Sections[i];
            if (tables[section.Id].Any() && shown.Add(section.Id))
            {
                var at = parts.FindIndex(other => other.Order > i);
                parts.Insert(at < 0 ? parts.Count : at, (i, new ReportPart("", section.Title, -1, [.. tables[section.Id]])));
            }
        }

        ImmutableArray<int> others =
            [.. Enumerable.Range(0, report.Tables.Length).Where(index => report.Tables[index].Format.SectionId is not { } id || !shown.Contains(id))];
        if (!others.IsEmpty)
        {
            parts.Add((int.MaxValue, new ReportPart("", Texts.OtherTables, -1, others)));
        }

        return [.. parts.Select((part, index) => part.Part with { Id = $"part-{Texts.Count(index + 1)}" })];
    }

    private static int IndexOf(Format format, string sectionId)
    {
        for (var i = 0; i < format.Sections.Length; i++)
        {
            if (string.Equals(format.Sections[i].Id, sectionId, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
