using System.Globalization;
using System.Xml.Linq;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Elements and attributes by their local names: the same documents come in two namespaces, transitional and strict.</summary>
internal static class XmlNames
{
    /// <summary>The first child of that name; null: none.</summary>
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The children of that name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>An attribute; null: none of that name.</summary>
    public static string? Attr(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The value of a child, as Word writes them; null: no such child, or one without a value.</summary>
    public static string? Val(this XElement element, string child) => element.Child(child)?.Attr("val");

    /// <summary>The value of a child as a number; null: none.</summary>
    public static int? Number(this XElement element, string child) => Number(element.Val(child));

    /// <summary>A whole number; null: none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a child switches something on; null: there is none.</summary>
    public static bool? Switch(this XElement element, string child) =>
        element.Child(child) is { } found ? found.Attr("val") is not ("0" or "false" or "off" or "none") : null;
}
