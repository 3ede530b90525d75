using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Tells labels that begin with their number: 1.属于国家秘密, （一）予以公开, 二、上年结转.</summary>
internal static partial class PdfNumberedLabel
{
    /// <summary>Whether a text begins so.</summary>
    public static bool Is(string text) => Numbered().IsMatch(text);

    [GeneratedRegex("^(?:[0-9０-９]{1,2}[.．、]|[（(][一二三四五六七八九十0-9]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
