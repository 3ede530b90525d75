using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;

namespace DisclosureSite.Importing;

/// <summary>Finds agencies of the archive by their names.</summary>
internal sealed partial class AgencyNames(ImmutableArray<Agency> agencies)
{
    private const int ShortestName = 2;
    private const string Government = "人民政府";

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

    /// <summary>The agencies above one, the nearest first.</summary>
    public IEnumerable<Agency> Above(Agency agency)
    {
        // Agencies in a circle are a fault that the check tells.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var above = agency; above?.ParentSlug is { } parent && seen.Add(parent);)
        {
            above = agencies.FirstOrDefault(other => other.Slug == parent);
            if (above is not null)
            {
                yield return above;
            }
        }
    }

    /// <summary>Whether a title says more than that it is a report of a year: whose it is.</summary>
    public static bool NamesSomebody(string? title) => title is not null && NoName().Replace(CellText.OneLine(title), "").Length >= ShortestName;

    /// <summary>Whether a name of the agency stands in a text, be it as the beginning of another's.</summary>
    public static bool IsNamedIn(string text, Agency agency) =>
        TitleNamesOf(agency).Any(name => name.Length >= ShortestName && CellText.OneLine(text).Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(Agency agency) => agency.Aliases.Prepend(agency.ShortName).Prepend(agency.Name);

    private static int LongestIn(string text, Agency agency) =>
        TitleNamesOf(agency).Where(name => name.Length >= ShortestName && Holds(text, name)).Select(name => name.Length).DefaultIfEmpty().Max();

    // Titles say 宿迁市 for 宿迁市人民政府.
    private static IEnumerable<string> TitleNamesOf(Agency agency) =>
        NamesOf(agency).SelectMany(name => name.EndsWith(Government, StringComparison.Ordinal) ? new[] { name, name[..^Government.Length] } : [name]);

    // 宿迁市 does not stand in 宿迁市教育局2024年…, which is another agency's title.
    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (Follows().IsMatch(text.AsSpan(at + name.Length)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"政府信息公开|信息公开|政务公开|工作报告|年度报告|年报|报告|年度|工作|情况|关于|公布|公示|发布|印发|[^\p{IsCJKUnifiedIdeographs}]|[一二三四五六七八九零]{4}|[年的本级]",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(
        "^(?:$|[0-9０-９（(，、 ]|[一二][〇○零九]|关于|人民政府|政府|本级|办公室|信息公开|政务公开|年度|的|和)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Follows();
}
