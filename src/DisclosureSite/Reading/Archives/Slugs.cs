using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>Names that become addresses.</summary>
internal static partial class Slugs
{
    /// <summary>The addresses below the root that the site makes itself.</summary>
    public static FrozenSet<string> Reserved { get; } = FrozenSet.ToFrozenSet(
        [
            "404", "about", "assets", "changes", "checks", "compare", "corrections", "data", "glossary", "index", "indicators",
            "search", "timeliness", "years",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether the name can be part of an address.</summary>
    public static bool IsWellFormed(string name) => name.Length <= InputLimits.Slug && HasForm(name);

    /// <summary>Whether the text is of lower-case letters and digits, in words joined by single hyphens, of any length.</summary>
    public static bool HasForm(string text) => Form().IsMatch(text);

    /// <summary>Whether an agency or page may have this name; if not, that has been reported.</summary>
    public static bool Check(string name, SourcePlace place, DiagnosticList diagnostics)
    {
        if (!IsWellFormed(name))
        {
            diagnostics.Add(DiagnosticCodes.SlugMalformed, place, name, InputLimits.Slug);
            return false;
        }

        if (Reserved.Contains(name))
        {
            diagnostics.Add(DiagnosticCodes.SlugReserved, place, name);
            return false;
        }

        return true;
    }

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
