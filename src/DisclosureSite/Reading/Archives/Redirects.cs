using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads <c>redirect-from</c>.</summary>
internal static class Redirects
{
    private const int LongestAddress = 200;

    // In bytes of UTF-8. Disks bear 255, and a compressed copy adds an ending.
    private const int LongestSegment = 180;

    /// <summary>The earlier addresses, as they are kept in the model; those that can be none have been reported and are left out.</summary>
    public static ImmutableArray<string> Read(
        MappingReader reader, DiagnosticList diagnostics, out ImmutableArray<Redirect> redirects)
    {
        var found = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var item in reader.TextList("redirect-from"))
        {
            var address = item.Text.Trim();
            if (FaultOf(address) is { } fault)
            {
                diagnostics.Add(DiagnosticCodes.RedirectForm, item.Place, address, fault);
            }
            else
            {
                found.Add(new Redirect(address, item.Place));
            }
        }

        redirects = found.DrainToImmutable();
        return [.. redirects.Select(redirect => redirect.Address)];
    }

    // Null: none.
    private static string? FaultOf(string address)
    {
        if (address.Length <= 1 || address[0] != '/')
        {
            return DiagnosticCodes.RedirectNoPath;
        }

        if (address.Length > LongestAddress)
        {
            return DiagnosticCodes.RedirectTooLong(LongestAddress);
        }

        var segments = (address.EndsWith('/') ? address[1..^1] : address[1..]).Split('/');
        return segments.Select(FaultOfSegment).FirstOrDefault(fault => fault is not null)
            ?? (segments[..^1].Any(IsPageFile) ? DiagnosticCodes.RedirectBelowPage : null);
    }

    private static bool IsPageFile(string segment) => segment.Equals("index.html", StringComparison.OrdinalIgnoreCase);

    // A file or folder of this name must be possible on every system that may serve the site.
    private static string? FaultOfSegment(string segment) =>
        segment.Length == 0 ? DiagnosticCodes.RedirectEmptyPart
        : Encoding.UTF8.GetByteCount(segment) > LongestSegment ? DiagnosticCodes.RedirectPartTooLong(LongestSegment)
        : segment.Any(IsCombining) ? DiagnosticCodes.RedirectCombining
        : !segment.All(character => character is '-' or '_' or '.' or '~' or ' ' || IsLetterOrDigit(character)) ? DiagnosticCodes.RedirectCharacter
        : segment[0] is '.' or ' ' || segment[^1] is '.' or ' ' ? DiagnosticCodes.RedirectEdge
        : DeviceNames.Include(segment) ? DiagnosticCodes.RedirectDevice
        : Path.GetExtension(segment).ToLowerInvariant() is ".gz" or ".br" ? DiagnosticCodes.RedirectCompressed
        : null;

    // Marks, and the parts of Korean syllables.
    private static bool IsCombining(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || character is (>= '\u1100' and <= '\u11FF') or (>= '\uA960' and <= '\uA97F') or (>= '\uD7B0' and <= '\uD7FF');

    private static bool IsLetterOrDigit(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
