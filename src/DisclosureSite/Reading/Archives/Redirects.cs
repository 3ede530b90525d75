using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads <c>redirect-from</c>.</summary>
internal static class Redirects
{
    private const int LongestAddress = 200;

    /// <summary>The earlier addresses, as they are kept in the model; those that can be none have been reported and are left out.</summary>
    public static ImmutableArray<string> Read(
        MappingReader reader, DiagnosticList diagnostics, out ImmutableArray<Redirect> redirects)
    {
        var found = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var item in reader.TextList("redirect-from"))
        {
            var address = item.Text.Trim();
            if (IsPath(address))
            {
                found.Add(new Redirect(address, item.Place));
            }
            else
            {
                diagnostics.Add(DiagnosticCodes.RedirectForm, item.Place, address);
            }
        }

        redirects = found.DrainToImmutable();
        return [.. redirects.Select(redirect => redirect.Address)];
    }

    private static bool IsPath(string address) =>
        address.Length is > 1 and <= LongestAddress
        && address[0] == '/'
        && (address.EndsWith('/') ? address[1..^1] : address[1..]).Split('/') is var segments
        && segments.All(IsSegment)
        && !segments[..^1].Any(IsPageFile);

    private static bool IsPageFile(string segment) => segment.Equals("index.html", StringComparison.OrdinalIgnoreCase);

    // A file or folder of this name must be possible on every system that may serve the site.
    private static bool IsSegment(string segment) =>
        segment.Length > 0
        && segment[0] is not ('.' or ' ')
        && segment[^1] is not ('.' or ' ')
        && !DeviceNames.Include(segment)

        // The names of compressed copies.
        && Path.GetExtension(segment).ToLowerInvariant() is not (".gz" or ".br")
        && segment.All(character => character is '-' or '_' or '.' or '~' or ' ' || IsLetterOrDigit(character));

    private static bool IsLetterOrDigit(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
