using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Checks how agencies name each other.</summary>
internal static class AgencyTree
{
    /// <summary>
    /// The agencies, in the order given. A parent or successor that does not exist, or that leads in a circle, has been reported
    /// and is left out, so that whoever climbs the tree arrives.
    /// </summary>
    /// <param name="sources">Those whose file could be read.</param>
    /// <param name="slugs">All that have a folder, even if their file could not be read.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static ImmutableArray<Agency> Check(
        IReadOnlyList<AgencySource> sources, IReadOnlySet<string> slugs, DiagnosticList diagnostics)
    {
        var parents = Links(sources, "parent", source => source.Agency.ParentSlug, source => source.ParentPlace, slugs, diagnostics);
        var successors = Links(
            sources, "successor", source => source.Agency.SuccessorSlug, source => source.SuccessorPlace, slugs, diagnostics);
        return
        [
            .. sources.Select(source => source.Agency with
            {
                ParentSlug = parents.GetValueOrDefault(source.Agency.Slug),
                SuccessorSlug = successors.GetValueOrDefault(source.Agency.Slug),
            }),
        ];
    }

    private static Dictionary<string, string> Links(
        IReadOnlyList<AgencySource> sources,
        string key,
        Func<AgencySource, string?> linkOf,
        Func<AgencySource, SourcePlace> placeOf,
        IReadOnlySet<string> slugs,
        DiagnosticList diagnostics)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (linkOf(source) is not { } link)
            {
                continue;
            }

            if (slugs.Contains(link))
            {
                links.Add(source.Agency.Slug, link);
            }
            else
            {
                diagnostics.Add(
                    DiagnosticCodes.UnknownAgency, placeOf(source), key, link,
                    MappingReader.Suggestion(link, slugs.Order(StringComparer.Ordinal)));
            }
        }

        var circular = sources.Where(source => CircleFrom(source.Agency.Slug, links) is not null).ToList();
        foreach (var source in circular)
        {
            diagnostics.Add(
                DiagnosticCodes.AgencyCircle, placeOf(source), key, string.Join(" → ", CircleFrom(source.Agency.Slug, links)!));
        }

        foreach (var source in circular)
        {
            links.Remove(source.Agency.Slug);
        }

        return links;
    }

    // The way from an agency back to itself; null: it never comes back.
    private static List<string>? CircleFrom(string start, Dictionary<string, string> links)
    {
        var way = new List<string> { start };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var slug = start; links.TryGetValue(slug, out var next) && seen.Add(next); slug = next)
        {
            way.Add(next);
            if (string.Equals(next, start, StringComparison.Ordinal))
            {
                return way;
            }
        }

        return null;
    }
}
