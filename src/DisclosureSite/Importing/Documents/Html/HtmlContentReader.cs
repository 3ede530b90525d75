using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Html;

/// <summary>Reads the words and tables of an element as a browser shows them.</summary>
/// <param name="article">Tells what stands beside the text; null: all is read.</param>
internal sealed partial class HtmlContentReader(HtmlArticle? article)
{
    // About 2 mm, in pixels.
    private const int Hair = 8;

    private ContentWriter writer = new();
    private int lines;

    /// <summary>Whether words were left out that the page does not show.</summary>
    public bool HasHidden { get; private set; }

    /// <summary>The contents of an element.</summary>
    public IReadOnlyList<ContentBlock> Read(IElement root)
    {
        writer = new ContentWriter();
        ReadChildren(root, default);
        writer.EndParagraph();
        return writer.Blocks;
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName is "address" or "article" or "aside" or "blockquote" or "body" or "center" or "dd" or "details" or "div" or "dl" or "dt"
            or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "header" or "hr" or "legend" or "li" or "main" or "nav" or "p"
            or "section" or "summary" or "ucapcontent" or "tr" or "td" or "th" or "caption" or "tbody" or "thead" or "tfoot"
        || (element.GetAttribute("style") is { } style && BlockStyle().IsMatch(style));

    private void ReadChildren(IElement element, HtmlTextStyle style)
    {
        foreach (var child in element.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    ReadText(words.Data, style);
                    break;
                case IElement inner when !HtmlNoise.IsSilent(inner):
                    ReadElement(inner, style);
                    break;
            }
        }
    }

    private void ReadText(string words, HtmlTextStyle style)
    {
        if (!style.KeepsLines)
        {
            writer.Append(words, style.IsBold);
            return;
        }

        var isFirst = true;
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            if (!isFirst)
            {
                writer.EndParagraph(style.IsHeading);
            }

            writer.Append(line, style.IsBold);
            isFirst = false;
        }
    }

    private void ReadElement(IElement element, HtmlTextStyle style)
    {
        // Struck words are no longer said; a raised 1 behind a figure is the number of a note.
        if (HtmlNoise.IsHidden(element)
            || element.LocalName is "s" or "del" or "strike"
            || (style.IsInCell && element.LocalName is "sup" or "sub"))
        {
            HasHidden |= !string.IsNullOrWhiteSpace(element.TextContent);
            return;
        }

        if (article?.IsBesideTheText(element) == true)
        {
            return;
        }

        style = style.Within(element);
        switch (element.LocalName)
        {
            case "br":
                EndLine(style);
                break;
            case "table":
                writer.EndParagraph(style.IsHeading);
                if (ReadTable(element) is { } table)
                {
                    writer.Add(table);
                }

                break;
            case "pre" or "xmp" or "listing" when !style.IsInCell && element.QuerySelector("table") is null:
                ReadLines(element.TextContent);
                break;
            case "ol":
                writer.EndParagraph(style.IsHeading);
                ReadNumberedList(element, style);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                writer.EndParagraph(style.IsHeading);
                ReadChildren(element, style with { IsHeading = true });
                writer.EndParagraph(isHeading: true);
                break;
            case var _ when IsBlock(element) || element.LocalName is "ul" or "pre":
                writer.EndParagraph(style.IsHeading);
                ReadChildren(element, style);
                writer.EndParagraph(style.IsHeading);
                break;
            default:
                ReadChildren(element, style);
                break;
        }
    }

    private void ReadLines(string text)
    {
        lines += text.AsSpan().Count('\n');
        if (lines > DocumentLimits.Lines)
        {
            throw new UnreadableDocumentException(DiagnosticCodes.DocumentTooComplex);
        }

        writer.Add(new ContentText(TextDocument.Read(text).Blocks));
    }

    // A heading over two lines is one heading.
    private void EndLine(HtmlTextStyle style)
    {
        if (!style.IsHeading || style.IsInCell)
        {
            writer.EndParagraph(style.IsHeading);
        }
    }

    private void ReadNumberedList(IElement list, HtmlTextStyle style)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children)
        {
            if (item.LocalName != "li" || HtmlNoise.IsHidden(item))
            {
                ReadElement(item, style);
                continue;
            }

            writer.EndParagraph();
            if (int.TryParse(item.GetAttribute("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                number = value;
            }

            // Items that were numbered by hand before they became a list keep one number.
            if (!Numbered().IsMatch(item.TextContent) && HtmlListNumbers.Of(list, number) is { } text)
            {
                writer.Append(text, bold: true);
            }

            ReadChildren(item, style.Within(item));
            writer.EndParagraph();
            number++;
        }
    }

    private ContentTable? ReadTable(IElement table)
    {
        var grid = new CellGrid();
        List<int> widths = [];
        foreach (var part in table.Children)
        {
            if (part.LocalName == "caption")
            {
                ReadElement(part, default);
            }
            else if (part.LocalName is "thead" or "tbody" or "tfoot" && IsShown(part))
            {
                foreach (var row in part.Children.Where(row => row.LocalName == "tr" && IsShown(row)))
                {
                    ReadRow(row, grid, widths);
                }

                grid.EndGroup();
            }
        }

        return grid.Build(widths, Hair);
    }

    // Word ends tables whose rows do not share their columns with a row that is not to be seen, and gives the columns' widths there.
    private void ReadRow(IElement row, CellGrid grid, List<int> widths)
    {
        if (IsFlat(row) && string.IsNullOrWhiteSpace(row.TextContent))
        {
            widths.Clear();
            widths.AddRange(row.Children.Take(DocumentLimits.Columns).Select(cell =>
                int.TryParse(cell.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : Hair + 1));
            return;
        }

        grid.StartRow();
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && IsShown(cell)))
        {
            grid.Add(RowSpan(cell), Span(cell, "colspan"), ReadCell(cell));
        }
    }

    private bool IsShown(IElement element)
    {
        if (!HtmlNoise.IsHidden(element))
        {
            return true;
        }

        HasHidden |= !string.IsNullOrWhiteSpace(element.TextContent);
        return false;
    }

    private IReadOnlyList<ContentBlock> ReadCell(IElement cell)
    {
        var outer = writer;
        writer = new ContentWriter();
        ReadChildren(cell, new HtmlTextStyle { IsInCell = true });
        writer.EndParagraph();
        var blocks = writer.Blocks;
        writer = outer;
        return blocks;
    }

    private static bool IsFlat(IElement row) =>
        row.GetAttribute("height") is "0" || (row.GetAttribute("style") is { } style && FlatStyle().IsMatch(style));

    // 0 asks for the rest of the group of rows; what is no number is one row.
    private static int RowSpan(IElement cell) => Span(cell, "rowspan") is var span && span == 0 ? CellGrid.ToTheEnd : span;

    private static int Span(IElement cell, string name)
    {
        var text = cell.GetAttribute(name).AsSpan().Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits == 0 ? 1
            : int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Min(span, DocumentLimits.Rows)
            : DocumentLimits.Rows;
    }

    [GeneratedRegex(@"(?:^|;|\s)display\s*:\s*(?:block|flex|table|list-item)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockStyle();

    [GeneratedRegex(@"(?:^|;|\s)height\s*:\s*0(?:px|pt|cm)?\s*(?:;|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlatStyle();

    [GeneratedRegex(@"^\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[(（][0-9０-９一二三四五六七八九十]{1,3}[)）])[.．、)）\s]|^\s*[①-⑳⑴-⒇⒈-⒛]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
