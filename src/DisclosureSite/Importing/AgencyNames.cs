using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;

namespace DisclosureSite.Importing;

/// <summary>Finds agencies of the archive by their names.</summary>
internal sealed class AgencyNames(ImmutableArray<Agency> agencies)
{
    private const int ShortestName = 2;

    /// <summary>The agency with this slug or name; null: none.</summary>
    public Agency? Find(string slugOrName) =>
        agencies.FirstOrDefault(agency => agency.Slug == slugOrName)
        ?? agencies.FirstOrDefault(agency => NamesOf(agency).Contains(slugOrName.Trim(), StringComparer.Ordinal));

    /// <summary>The slug or name that was probably meant; null: none is near.</summary>
    public string? NearestTo(string slugOrName) =>
        Nearest.Of(slugOrName, agencies.Select(agency => agency.Slug)) ?? Nearest.Of(slugOrName, agencies.SelectMany(NamesOf));

    /// <summary>The agencies whose names stand in the first text that holds one, those with the longest name; several: it does not tell which.</summary>
    public ImmutableArray<Agency> NamedIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
            {
                continue;
            }

            var line = CellText.OneLine(text);
            var named = agencies.Select(agency => (Agency: agency, Length: LongestIn(line, agency))).Where(each => each.Length > 0).ToList();
            if (named.Count > 0)
            {
                var longest = named.Max(each => each.Length);
                return [.. named.Where(each => each.Length == longest).Select(each => each.Agency)];
            }
        }

        return [];
    }

    private static IEnumerable<string> NamesOf(Agency agency) => agency.Aliases.Prepend(agency.ShortName).Prepend(agency.Name);

    private static int LongestIn(string text, Agency agency) =>
        NamesOf(agency).Where(name => name.Length >= ShortestName && text.Contains(name, StringComparison.Ordinal))
            .Select(name => name.Length).DefaultIfEmpty().Max();
}
