using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static partial class SiteReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "site.yml";

    private const string FallbackTitle = "年度报告";

    /// <summary>The settings; where the file has faults, with what could be read.</summary>
    public static Site Read(InputFolder input, DiagnosticList diagnostics)
    {
        if (YamlFiles.Read(input, FileName, diagnostics) is not { } mapping)
        {
            return Unknown;
        }

        var reader = new MappingReader(
            mapping,
            diagnostics,
            "title", "description", "host", "base-path", "operator", "contact", "licence", "site-id", "icp", "police");
        return new Site
        {
            Title = reader.RequiredText("title") ?? FallbackTitle,
            Description = reader.Text("description"),
            Host = Host(reader, diagnostics),
            BasePath = BasePath(reader, diagnostics),
            Operator = reader.Text("operator"),
            Contact = reader.Text("contact"),
            Licence = reader.Text("licence"),
            SiteId = reader.Text("site-id"),
            Icp = reader.Text("icp"),
            Police = reader.Text("police"),
        };
    }

    /// <summary>What stands in for settings that could not be read, so that the rest can be checked.</summary>
    public static Site Unknown { get; } = new() { Title = FallbackTitle };

    private static string? Host(MappingReader reader, DiagnosticList diagnostics)
    {
        if (reader.Text("host") is not { } text)
        {
            return null;
        }

        var host = HostName.Canonical(text);
        if (host is null)
        {
            diagnostics.Add(DiagnosticCodes.HostForm, reader.PlaceOf("host"), text);
        }

        return host;
    }

    private static string BasePath(MappingReader reader, DiagnosticList diagnostics)
    {
        if (reader.Text("base-path") is not { } path)
        {
            return "/";
        }

        if (PathForm().IsMatch(path))
        {
            return path;
        }

        diagnostics.Add(DiagnosticCodes.BasePathForm, reader.PlaceOf("base-path"), path);
        return "/";
    }

    // No segment of dots alone: browsers resolve those away.
    [GeneratedRegex(@"^/(?:(?!\.{1,2}/)[A-Za-z0-9._~-]+/)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathForm();
}
