using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Text;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Files that hold nothing but YAML.</summary>
internal static class YamlFiles
{
    /// <summary>The file's keys and values; null: it has a fault, which has been reported.</summary>
    public static YamlMapping? Read(InputFolder folder, string name, DiagnosticList diagnostics) =>
        TextFileReader.Read(folder.FullPathOf(name), folder.PathOf(name), InputLimits.Yaml, diagnostics) is { } file
            ? YamlParser.ParseMapping(file.Text, file.File, 1, diagnostics)
            : null;
}
