using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads the host on which a site stands.</summary>
internal static partial class HostName
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;
    private const int GreatestPort = 65535;

    /// <summary>
    /// Scheme, name and port as every machine understands them: in lower case, a Chinese name in Punycode, without the port that goes
    /// without saying.
    /// </summary>
    /// <returns>Null: it is no host, or more than that.</returns>
    public static string? Canonical(string text)
    {
        var match = Form().Match(text);
        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var port = 0;
        if (scheme is not ("http" or "https")
            || NameOf(match.Groups["name"].Value.ToLowerInvariant()) is not { } name
            || (match.Groups["port"] is { Success: true } digits
                && (!int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is 0 or > GreatestPort)))
        {
            return null;
        }

        return port == 0 || port == (scheme == "http" ? 80 : 443) ? $"{scheme}://{name}" : $"{scheme}://{name}:{port}";
    }

    private static string? NameOf(string name)
    {
        if (name.StartsWith('['))
        {
            return IPAddress.TryParse(name[1..^1], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
                ? $"[{address}]"
                : null;
        }

        var labels = name.Split('.').Select(LabelOf).ToList();
        var ascii = string.Join('.', labels);
        if (labels.Contains(null) || ascii.Length > LongestName)
        {
            return null;
        }

        // A name whose last label begins with a digit is a number to browsers.
        return !char.IsAsciiDigit(labels[^1]![0]) || (IPAddress.TryParse(ascii, out var number) && number.ToString() == ascii) ? ascii : null;
    }

    private static string? LabelOf(string label)
    {
        if (!label.EnumerateRunes().All(rune => rune.Value == '-' || (rune.IsAscii && Rune.IsLetterOrDigit(rune)) || IsIdeograph(rune.Value))
            || label.Length is 0 or > LongestLabel
            || label[0] == '-'
            || label[^1] == '-')
        {
            return null;
        }

        try
        {
            var names = new IdnMapping();
            var ascii = names.GetAscii(label);
            _ = names.GetUnicode(ascii);
            return ascii;
        }
        catch (ArgumentException)
        {
            // Too long in Punycode, or Punycode of nothing.
            return null;
        }
    }

    // Others have capitals and several spellings, which only tables beyond this program tell apart.
    private static bool IsIdeograph(int character) => character
        is 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x2EBE0) or (>= 0x30000 and <= 0x323AF);

    [GeneratedRegex(@"^(?<scheme>[A-Za-z]+)://(?<name>\[[0-9A-Fa-f:.]+\]|[^\[\]/?#@:\s]+)(?::(?<port>[0-9]+))?/*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
