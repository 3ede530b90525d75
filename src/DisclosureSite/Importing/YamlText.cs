using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DisclosureSite.Importing;

/// <summary>Writes a text as a YAML scalar that reads back as the same text.</summary>
internal static partial class YamlText
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text bare where it may stand so, else in double quotes.</summary>
    public static string Of(string text) =>
        Bare().IsMatch(text) ? text : Quoted(text);

    /// <summary>The text in double quotes, as it may stand in a flow mapping too.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);

    // Begins with Chinese, or with a digit or letter and goes on with Chinese; nothing that YAML reads as more than text.
    [GeneratedRegex("^[0-9A-Za-z]{0,8}[\\u3400-\\u9FFF《（][\\u3400-\\u9FFF0-9A-Za-z《》（）、，。·“”-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
