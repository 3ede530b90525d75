using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Serving;
using Xunit;

namespace DisclosureSite.Tests.Hosting;

/// <summary>The snippets for servers say what the code says. The browser tests run them.</summary>
public sealed partial class HostingGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository(), "HOSTING.md")).ReplaceLineEndings("\n");

    private static readonly (string Name, string Value)[] All =
    [
        .. HostHeaders.OfEveryFile, ("Cache-Control", HostHeaders.CacheOfAllElse), ("Cache-Control", HostHeaders.CacheOfAssets),
    ];

    // Caddy keeps what was set for a file when it cannot find it, and sets the cache anew for the page of unknown addresses.
    [Theory]
    [InlineData("nginx", 0)]
    [InlineData("apache", 0)]
    [InlineData("caddy", 1)]
    public void A_snippet_sends_the_headers_of_the_list_and_no_others(string language, int repeated)
    {
        var sent = Header().Matches(SnippetFor(language))
            .Select(header => (header.Groups["name"].Value, header.Groups["value"].Value))
            .Where(header => header.Item1 is not ("Content-Type" or "Vary"))
            .ToList();
        Assert.Equal(All.Order(), sent.Distinct().Order());
        Assert.Equal(All.Length + repeated, sent.Count);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("apache")]
    [InlineData("caddy")]
    public void A_snippet_knows_every_type_with_a_charset_and_the_ones_that_systems_do_not_know(string language)
    {
        var snippet = SnippetFor(language);
        Assert.All(
            (string[])["html", "css", "csv", "js", "txt", "json", "xml", "svg", "ico", "sqlite", "xlsx"],
            extension =>
            {
                var type = ContentTypes.Of("." + extension);
                Assert.Contains(language == "nginx" ? type.Split(';')[0] : type, snippet, StringComparison.Ordinal);
                Assert.Matches($@"[ .|(\\]{extension}\b", snippet);
            });
    }

    [Fact]
    public void Its_commands_are_the_programs()
    {
        Assert.Contains("`build --precompress`", Guide, StringComparison.Ordinal);
        var help = Commands.CommandRun.Of("build", "--help");
        Assert.Contains("--precompress", help.Output, StringComparison.Ordinal);
        Assert.Contains("--base-path", help.Output, StringComparison.Ordinal);
    }

    private static string SnippetFor(string language) => Snippet().Matches(Guide).Single(snippet => snippet.Groups["language"].Value == language).Groups["text"].Value
        .Replace("map $uri $disclosure_cache {\n    default     ", "add_header Cache-Control ", StringComparison.Ordinal)
        .Replace("    ~/assets/.  ", "add_header Cache-Control ", StringComparison.Ordinal);

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("""^\s*(?:add_header |Header always set |header (?:@[a-z]+ )?)?(?<name>[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+) "(?<value>[^"]*)".*$""", RegexOptions.Multiline)]
    private static partial Regex Header();
}
