using System.Text.RegularExpressions;

namespace DisclosureSite.Rendering.Data;

/// <summary>The ids by which machines know licences (the Open Definition's).</summary>
internal static partial class LicenceIds
{
    /// <summary>The id of a licence as an editor names it; where it is none of Creative Commons', one that says so.</summary>
    /// <param name="licence">As <c>site.yml</c> has it; null: none is given.</param>
    public static string Of(string? licence)
    {
        if (licence is null)
        {
            return "notspecified";
        }

        var known = CreativeCommons().Match(licence);
        return known.Success ? $"CC-{known.Groups["terms"].Value.ToUpperInvariant()}-{known.Groups["version"].Value}"
            : CreativeCommonsZero().IsMatch(licence) ? "CC0-1.0"
            : "other";
    }

    [GeneratedRegex(@"\bCC[ -](?<terms>BY(?:-NC)?(?:-SA|-ND)?)[ -](?<version>[1-4]\.[0-9])(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommons();

    [GeneratedRegex(@"\bCC0(?:[ -]1\.0)?(?![0-9.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommonsZero();
}
