using System.Text;
using System.Text.RegularExpressions;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Narratives;

/// <summary>Finds the section of a format that a part of a narrative is, whichever way its title is numbered and typed.</summary>
internal sealed partial class SectionTitles
{
    private readonly Dictionary<string, string> idsByTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> officialTitles = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The titles and aliases of the format's sections; null: no part is any section.</summary>
    public SectionTitles(Format? format)
    {
        foreach (var section in format?.Sections ?? [])
        {
            officialTitles.TryAdd(section.Id, section.Title);
            foreach (var title in section.Aliases.Prepend(section.Title))
            {
                idsByTitle.TryAdd(Plain(title), section.Id);
            }
        }
    }

    /// <summary>The section with this title, once; null: none, or a part before is it already.</summary>
    public string? Take(string title) =>
        idsByTitle.TryGetValue(Plain(title), out var id) && taken.Add(id) ? id : null;

    /// <summary>Whether every section of the format has begun.</summary>
    public bool AreAllTaken => taken.Count == officialTitles.Count;

    /// <summary>The official title of the section that such a title begins; null: none, or it is taken already.</summary>
    public string? TitleOf(string title) =>
        idsByTitle.TryGetValue(Plain(title), out var id) && !taken.Contains(id) ? officialTitles[id] : null;

    /// <summary>Whether two titles are the same but for numbering, spaces and width of characters.</summary>
    public static bool AreEqual(string left, string? right) =>
        right is not null && string.Equals(Plain(left), Plain(right), StringComparison.Ordinal);

    private static string Plain(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var character in title)
        {
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            if (!char.IsWhiteSpace(narrow))
            {
                plain.Append(char.ToLowerInvariant(narrow));
            }
        }

        var words = plain.ToString();
        var number = Numbering().Match(words);
        return words[(number.Success ? number.Length : 0)..].TrimEnd(':', '。', '.');
    }

    [GeneratedRegex(
        @"^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.,:]|第[一二三四五六七八九十]{1,3}部分|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[、.)])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
