using System.Collections.Immutable;
using System.Reflection;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>The formats that come with the program.</summary>
internal static class BuiltInFormats
{
    private const string Folder = "formats/";

    /// <summary>All of them, by id. A fault in one is a bug; a test tries their patterns.</summary>
    public static ImmutableArray<Format> Load()
    {
        var assembly = typeof(BuiltInFormats).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Load(assembly, name)),
        ];
    }

    private static Format Load(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var diagnostics = new DiagnosticList();
        var format = YamlParser.ParseMapping(reader.ReadToEnd(), name, 1, diagnostics) is { } root
            ? FormatReader.ReadTrusted(root, name, diagnostics)
            : null;
        return format ?? throw new InvalidOperationException(
            $"A built-in format has faults:\n{string.Join('\n', diagnostics.Sorted())}");
    }
}
