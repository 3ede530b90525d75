using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Text;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Importing;

/// <summary>What editors wrote into the front matter of a report that is imported anew, and no document tells.</summary>
/// <param name="Text">The lines of the keys that stay, but for <c>tables</c>.</param>
/// <param name="Tables">The lines below <c>tables:</c>, each further to the right.</param>
internal readonly record struct KeptFrontMatter(string Text, string Tables)
{
    /// <summary>Reads a <c>report.md</c>; null, or one with faults: nothing is kept.</summary>
    /// <param name="report">The file's text.</param>
    /// <param name="written">The keys that the import writes itself.</param>
    /// <param name="described">The names of the tables that the import describes anew: what was said of them goes.</param>
    public static KeptFrontMatter Of(string? report, IReadOnlySet<string> written, IReadOnlySet<string> described)
    {
        var faults = new DiagnosticList();
        if (report is null
            || FrontMatter.Split(new TextFile(ReportSource.FileName, report, false), faults) is not { Yaml: { } yaml }
            || YamlParser.ParseMapping(yaml, ReportSource.FileName, 1, faults) is not { } mapping)
        {
            return new KeptFrontMatter("", "");
        }

        var lines = yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var text = new StringBuilder();
        var tables = "";
        var entries = mapping.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var first = entries[i].KeyPlace.Line - 1;
            var end = i + 1 < entries.Length ? entries[i + 1].KeyPlace.Line - 1 : lines.Length;
            if (entries[i].Key == "tables")
            {
                tables = TablesOf(entries[i], lines, end, described);
            }
            else if (!written.Contains(entries[i].Key))
            {
                text.Append(Lines(lines[first..end]));
            }
        }

        return new KeptFrontMatter(text.ToString(), tables);
    }

    private static string Lines(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string TablesOf(YamlEntry entry, string[] lines, int end, IReadOnlySet<string> described)
    {
        // Those between braces on the key's own line are not taken apart.
        if (entry.Value is not YamlMapping tables || tables.Entries.Any(table => table.KeyPlace.Line == entry.KeyPlace.Line))
        {
            return "";
        }

        var kept = new StringBuilder();
        for (var i = 0; i < tables.Entries.Length; i++)
        {
            var next = i + 1 < tables.Entries.Length ? tables.Entries[i + 1].KeyPlace.Line - 1 : end;
            if (!described.Contains(tables.Entries[i].Key))
            {
                kept.Append(Lines(lines[(tables.Entries[i].KeyPlace.Line - 1)..next]));
            }
        }

        return kept.ToString();
    }
}
