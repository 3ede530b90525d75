using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>
/// Reads <c>glossary.yml</c>: a list <c>terms</c>, each with <c>term</c>, <c>meaning</c> and, where there is one,
/// <c>legal-article</c>.
/// </summary>
internal static class GlossaryReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "glossary.yml";

    /// <summary>The terms without faults, in the file's order.</summary>
    public static ImmutableArray<GlossaryTerm> Read(InputFolder input, DiagnosticList diagnostics)
    {
        if (YamlFiles.Read(input, FileName, diagnostics) is not { } mapping)
        {
            return [];
        }

        var root = new MappingReader(mapping, diagnostics, "terms");
        root.ReportIfMissing("terms");
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = ImmutableArray.CreateBuilder<GlossaryTerm>();
        foreach (var item in root.Sequence("terms")?.Items ?? [])
        {
            if (item is not YamlMapping entry)
            {
                diagnostics.Add(DiagnosticCodes.EntryExpected, item.Place);
                continue;
            }

            var reader = new MappingReader(entry, diagnostics, "term", "meaning", "legal-article");
            var (term, meaning) = (reader.RequiredText("term"), reader.RequiredText("meaning"));
            if (term is null || meaning is null)
            {
                continue;
            }

            if (lines.TryAdd(term, entry.Place.Line))
            {
                terms.Add(new GlossaryTerm(term, meaning, reader.Text("legal-article"), entry.Place));
            }
            else
            {
                diagnostics.Add(DiagnosticCodes.DuplicateTerm, reader.PlaceOf("term"), term, lines[term]);
            }
        }

        return terms.DrainToImmutable();
    }
}
