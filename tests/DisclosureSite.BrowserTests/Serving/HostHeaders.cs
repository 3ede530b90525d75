using System.Text.RegularExpressions;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The headers that hosts are told to send, so that the tests read the site under the very ones that the public does.</summary>
internal static partial class HostHeaders
{
    /// <summary>Name and value of each, from <c>netlify.toml</c>.</summary>
    public static IReadOnlyList<(string Name, string Value)> Read()
    {
        var configuration = File.ReadAllText(Path.Combine(Repository.Folder, "netlify.toml"));
        var values = configuration[configuration.IndexOf("[headers.values]", StringComparison.Ordinal)..];
        return [.. Header().Matches(values).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];
    }

    [GeneratedRegex("""^\s*(?<name>[A-Za-z-]+) = "(?<value>.*)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Header();
}
