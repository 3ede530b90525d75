using System.Collections.Concurrent;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;
using Fluid;
using Fluid.Values;

namespace DisclosureSite.Rendering;

/// <summary>
/// The look of the site: Liquid templates and assets, read and checked once. <c>layouts/page.liquid</c> stands around every page,
/// <c>pages/*.liquid</c> hold a kind of page each, <c>parts/*.liquid</c> what pages share, <c>assets</c> style sheets and pictures.
/// </summary>
public sealed class Theme
{
    /// <summary>A template may have this many bytes.</summary>
    public const int MaximumTemplateBytes = 256 * 1024;

    // The largest page of 10,000 reports takes a fiftieth of it; loops within loops would take for ever.
    private const int MaximumSteps = 20_000_000;

    private const string Layout = "page";
    private readonly Dictionary<string, ThemeTemplate> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ThemeTemplate> parts = new(StringComparer.Ordinal);
    private readonly TemplateOptions options = new()
    {
        MemberAccessStrategy = new ViewMembers(),
        ModelNamesComparer = StringComparer.Ordinal,
        StrictFilters = true,
        MaxRecursion = 64,
        MaxSteps = MaximumSteps,
        Undefined = name => throw new FluidException(Texts.UnknownName(name)),

        // Templates must not be able to bring the hour of the build into the site.
        Now = () => DateTimeOffset.UnixEpoch,
        TimeZone = TimeZoneInfo.Utc,
    };

    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);
    private readonly string name;
    private ThemeTemplate? layout;

    private Theme(string folder)
    {
        Folder = folder;
        name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        options.Filters.AddFilter("link", PageContext.Link);
        options.Filters.AddFilter("lines", static (text, _, _) => new StringValue(LineBreaks.Of(text.ToStringValue()).Html, encode: false));
        options.Filters.Remove("raw");
    }

    /// <summary>Where it was read from.</summary>
    public string Folder { get; }

    /// <summary>The files to publish beside the pages.</summary>
    internal ThemeAssets Assets { get; private set; } = ThemeAssets.None;

    /// <summary>
    /// Reads a theme. All its faults become diagnostics; a theme with faults must not be rendered with.
    /// </summary>
    public static Theme Load(string folder, DiagnosticList diagnostics)
    {
        var theme = new Theme(folder);
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(DiagnosticCodes.ThemeMissing, new SourcePlace(theme.name), theme.name);
            return theme;
        }

        var layouts = new Dictionary<string, ThemeTemplate>(StringComparer.Ordinal);
        var parser = new ThemeParser();
        theme.ReadTemplates("layouts", parser, layouts, diagnostics);
        theme.ReadTemplates("pages", parser, theme.pages, diagnostics);
        theme.ReadTemplates("parts", parser, theme.parts, diagnostics);
        theme.layout = layouts.GetValueOrDefault(Layout);
        theme.Assets = ThemeAssets.Of(
            theme.ReadAssets(diagnostics).ToDictionary(asset => asset.Path, asset => asset.Bytes, StringComparer.Ordinal),
            path => theme.PlaceOf($"{ThemeAssets.Folder}/{path}"),
            diagnostics);
        theme.CheckNames(diagnostics);
        return theme;
    }

    /// <summary>
    /// Renders a page to a stream. A fault of a template becomes a diagnostic, and the page stays incomplete: it must not be published.
    /// </summary>
    internal void Write(
        Stream stream, PageTemplate page, object view, SiteView site, PageHead head, string path, string? absoluteBase, DiagnosticList diagnostics)
    {
        // One page of a kind that fails says it for all of them.
        if (failed.ContainsKey(page.Name))
        {
            return;
        }

        var context = new PageContext(options, pages[page.Name], Assets, path, absoluteBase);

        // Parts see what stands in the outermost scope; the view is for the page's own template.
        context.SetValue("site", new ObjectValue(site));
        context.SetValue("page", new ObjectValue(head));
        context.EnterChildScope();
        context.SetValue(page.Variable, new ObjectValue(view));
        context.Running = layout!;
        try
        {
            using var writer = new Utf8TextWriter(stream);

            // Nothing in a template waits for anything, so the task is complete when it is returned.
            layout!.RenderAsync(writer, HtmlEncoding.Encoder, context).AsTask().GetAwaiter().GetResult();
            writer.Flush();
        }
        catch (Exception exception) when (IsOfTemplate(exception))
        {
            if (failed.TryAdd(page.Name, true))
            {
                diagnostics.Add(
                    DiagnosticCodes.TemplateFails,
                    new SourcePlace(context.Running.File),
                    path,
                    context.IsExhausted ? Texts.TemplateTooLong : exception.Message);
            }
        }
    }

    // What filters throw at numbers and formats that they cannot use, and Fluid itself at the end of its steps.
    private static bool IsOfTemplate(Exception exception) =>
        exception is FluidException or ArithmeticException or ArgumentException or FormatException or InvalidOperationException;

    private void ReadTemplates(
        string kind, ThemeParser parser, Dictionary<string, ThemeTemplate> templates, DiagnosticList diagnostics)
    {
        var place = PlaceOf(kind);
        var directory = new DirectoryInfo(Path.Combine(Folder, kind));
        foreach (var file in List(directory, place, diagnostics).OfType<FileInfo>())
        {
            var path = $"{place}/{file.Name}";
            if (file.Extension != ".liquid" || !IsReadable(file, path, diagnostics))
            {
                continue;
            }

            if (ReadText(file) is not { } source)
            {
                diagnostics.Add(DiagnosticCodes.TemplateUnreadable, new SourcePlace(path), MaximumTemplateBytes / 1024);
            }
            else if (parser.Parse(path, source, diagnostics) is { } template)
            {
                templates.Add(Path.GetFileNameWithoutExtension(file.Name), template);
            }
        }
    }

    /// <summary>What stands in a folder, without hidden files and links; what may not be read has been reported.</summary>
    private static List<FileSystemInfo> List(DirectoryInfo directory, string place, DiagnosticList diagnostics)
    {
        if (!directory.Exists || !IsNoLink(directory, place, diagnostics))
        {
            return [];
        }

        try
        {
            List<FileSystemInfo> sound =
            [
                .. directory.GetFileSystemInfos()
                    .Where(entry => entry.Name[0] != '.' && IsNoLink(entry, $"{place}/{entry.Name}", diagnostics)),
            ];
            sound.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            return sound;
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            diagnostics.Add(DiagnosticCodes.ThemeUnreadable, new SourcePlace(place), place);
            return [];
        }
    }

    private static bool IsNoLink(FileSystemInfo entry, string name, DiagnosticList diagnostics)
    {
        if (entry.LinkTarget is null)
        {
            return true;
        }

        diagnostics.Add(DiagnosticCodes.ThemeSymbolicLink, new SourcePlace(name), name);
        return false;
    }

    // A pipe has no bytes, and opening it would wait for somebody to write.
    private static bool IsReadable(FileInfo file, string name, DiagnosticList diagnostics)
    {
        try
        {
            if (file.Length > 0)
            {
                File.OpenHandle(file.FullName).Dispose();
                return true;
            }
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            // Reported like an empty file.
        }

        diagnostics.Add(DiagnosticCodes.ThemeUnreadable, new SourcePlace(name), name);
        return false;
    }

    private static string? ReadText(FileInfo file)
    {
        if (file.Length > MaximumTemplateBytes)
        {
            return null;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file.FullName));
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private IEnumerable<(string Path, byte[] Bytes)> ReadAssets(DiagnosticList diagnostics)
    {
        // Folders too: one beside a file of the same name, but for its case, is as impossible on some systems as two files.
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<(DirectoryInfo Directory, string Prefix)>([(new DirectoryInfo(Path.Combine(Folder, ThemeAssets.Folder)), "")]);
        while (waiting.TryPop(out var next))
        {
            foreach (var entry in List(next.Directory, PlaceOf($"{ThemeAssets.Folder}/{next.Prefix}").TrimEnd('/'), diagnostics))
            {
                var path = next.Prefix + entry.Name;
                var place = PlaceOf($"{ThemeAssets.Folder}/{path}");
                if (!names.TryAdd(path, place))
                {
                    diagnostics.Add(DiagnosticCodes.ThemeNamesEqual, new SourcePlace(place), place, names[path]);
                }
                else if (entry is DirectoryInfo directory)
                {
                    waiting.Push((directory, path + "/"));
                }
                else if (IsReadable((FileInfo)entry, place, diagnostics))
                {
                    yield return (path, File.ReadAllBytes(entry.FullName));
                }
            }
        }
    }

    private void CheckNames(DiagnosticList diagnostics)
    {
        var globals = new Dictionary<string, Type?>(StringComparer.Ordinal)
        {
            ["site"] = typeof(SiteView),
            ["page"] = typeof(PageHead),
        };
        if (layout is null)
        {
            AddMissing($"layouts/{Layout}.liquid", diagnostics);
        }
        else
        {
            TemplateChecker.Check(layout, globals, globals, options.Filters, parts, diagnostics, isLayout: true);
        }

        foreach (var page in PageTemplate.All)
        {
            if (!pages.TryGetValue(page.Name, out var template))
            {
                AddMissing($"pages/{page.Name}.liquid", diagnostics);
                continue;
            }

            var variables = new Dictionary<string, Type?>(globals, StringComparer.Ordinal) { [page.Variable] = page.View };
            TemplateChecker.Check(template, variables, globals, options.Filters, parts, diagnostics);
        }
    }

    // A template that does not parse is there, and has its own diagnostic.
    private void AddMissing(string file, DiagnosticList diagnostics)
    {
        if (!File.Exists(Path.Combine(Folder, file)))
        {
            diagnostics.Add(DiagnosticCodes.TemplateMissing, new SourcePlace(PlaceOf(file)), PlaceOf(file));
        }
    }

    // Named like the folder given, for two themes may lie side by side.
    private string PlaceOf(string path) => $"{name}/{path}";
}
