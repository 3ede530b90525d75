using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;

namespace DisclosureSite.Tests.Rendering;

/// <summary>A site rendered into memory with the repository's own theme.</summary>
internal sealed partial class RenderedSite
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private RenderedSite(DiagnosticList diagnostics) => Diagnostics = diagnostics;

    public DiagnosticList Diagnostics { get; }

    /// <summary>The paths of all files.</summary>
    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The paths of all pages.</summary>
    public IEnumerable<string> Pages => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public static RenderedSite Of(Archive archive, string? theme = null, string? basePath = null, string inputFolder = "", bool isPreview = false)
    {
        var diagnostics = new DiagnosticList();
        var findings = Checker.Check(archive, diagnostics);
        var derived = Deriver.Derive(archive, findings);
        var site = new RenderedSite(diagnostics);
        var loaded = Theme.Load(theme ?? RepositoryTheme(), diagnostics);
        if (diagnostics.HasErrors)
        {
            return site;
        }

        var rendered = SiteRenderer.Render(archive, findings, derived, loaded, new RenderSettings(inputFolder, basePath, isPreview), diagnostics);
        foreach (var batch in rendered.Concat(SiteRenderer.Join(archive, path => new MemoryStream(site.files[path]))))
        {
            foreach (var file in batch.Files)
            {
                site.files.Add(file.Path, BytesOf(file));
            }
        }

        return site;
    }

    public static string RepositoryTheme([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "theme"));

    /// <summary>The bytes of a file, written or made in a folder of its own.</summary>
    public static byte[] BytesOf(OutputFile file)
    {
        if (file.Write is { } write)
        {
            using var stream = new MemoryStream();
            write(stream);
            return stream.ToArray();
        }

        using var folder = new TemporaryFolder();
        file.Make!(folder["made"]);
        return File.ReadAllBytes(folder["made"]);
    }

    /// <summary>The path or address of a file as the theme names it: assets are published with a sum in their names.</summary>
    public static string WithoutSum(string path) => Sum().Replace(path, "");

    public bool Has(string path) => files.ContainsKey(path);

    public byte[] Bytes(string path) => files[path];

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    /// <summary>The lines of a CSV file, without its byte order mark and last line end.</summary>
    public string[] CsvLines(string path) => Text(path)[1..^1].Split('\n');

    public JsonElement Json(string path) => JsonDocument.Parse(files[path]).RootElement;

    public IHtmlDocument Page(string path) => new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(Text(path));

    [GeneratedRegex(@"(?<=assets/.+)\.[0-9a-f]{12}(?=\.[a-z]+$)")]
    private static partial Regex Sum();
}
