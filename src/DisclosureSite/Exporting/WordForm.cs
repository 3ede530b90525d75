using System.Globalization;
using System.Text;

namespace DisclosureSite.Exporting;

/// <summary>Writes a printed report as a .docx: A4 with the margins and fonts of official documents, to be signed or changed in Word or WPS.</summary>
internal static class WordForm
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string WordNamespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    // A4 less the margins of 28 and 26 mm, in twentieths of a point.
    private const int TextWidth = 8844;

    private const string ContentTypes = Declaration
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
        + "<Override PartName=\"/word/fontTable.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml\"/>"
        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        + "</Types>";

    private const string Relations = Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + "</Relationships>";

    private const string DocumentRelations = Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable\" Target=\"fontTable.xml\"/>"
        + "</Relationships>";

    // What a computer without these fonts takes instead.
    private static readonly (string Font, string Instead)[] Fonts =
    [
        ("方正小标宋简体", "宋体"), ("仿宋_GB2312", "仿宋"), ("黑体", "SimHei"), ("宋体", "SimSun"),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(PrintedReport report)
    {
        using var archive = new StoredArchive();
        archive.Add("[Content_Types].xml", ContentTypes);
        archive.Add("_rels/.rels", Relations);
        archive.Add("word/document.xml", Document(report));
        archive.Add("word/_rels/document.xml.rels", DocumentRelations);
        archive.Add("word/styles.xml", Styles());
        archive.Add("word/fontTable.xml", FontTable());
        archive.Add(
            "docProps/core.xml",
            $"{Declaration}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{Encoded(report.Title)}</dc:title></cp:coreProperties>");
        return archive.End();
    }

    private static string Document(PrintedReport report)
    {
        var text = new StringBuilder($"{Declaration}<w:document {WordNamespace}><w:body>");
        AddParagraph(text, "Title", report.Title);
        foreach (var block in report.Blocks)
        {
            switch (block)
            {
                case PrintedLine line:
                    AddParagraph(text, StyleOf(line.Kind), line.Text);
                    break;
                case PrintedGrid table:
                    AddTable(text, table);

                    // Two tables without a paragraph between them are one to Word.
                    AddParagraph(text, "TableText", "");
                    break;
            }
        }

        text.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
        text.Append("<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>");
        return text.Append("</w:body></w:document>").ToString();
    }

    private static string? StyleOf(PrintedLineKind kind) => kind switch
    {
        PrintedLineKind.PartTitle => "Heading1",
        PrintedLineKind.Heading => "Heading2",
        PrintedLineKind.Signature => "Signature",
        _ => null,
    };

    private static void AddParagraph(StringBuilder text, string? style, string words, string? alignment = null, bool isBold = false)
    {
        text.Append("<w:p>");
        if (style is not null || alignment is not null)
        {
            text.Append("<w:pPr>");
            text.Append(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>");
            text.Append(alignment is null ? "" : $"<w:jc w:val=\"{alignment}\"/>");
            text.Append("</w:pPr>");
        }

        var isFirst = true;
        foreach (var line in words.Length == 0 ? [] : words.Split('\n'))
        {
            text.Append("<w:r>").Append(isBold ? "<w:rPr><w:b/></w:rPr>" : "").Append(isFirst ? "" : "<w:br/>");
            text.Append("<w:t xml:space=\"preserve\">").Append(Encoded(line)).Append("</w:t></w:r>");
            isFirst = false;
        }

        text.Append("</w:p>");
    }

    private static void AddTable(StringBuilder text, PrintedGrid table)
    {
        text.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            text.Append(CultureInfo.InvariantCulture, $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }

        text.Append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"28\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        foreach (var width in table.Widths)
        {
            text.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width * TextWidth / 1000}\"/>");
        }

        text.Append("</w:tblGrid>");
        var covering = new PrintedCell?[table.RowCount, table.ColumnCount];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                covering[row, cell.Column] = cell;
            }
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            text.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var column = 0; column < table.ColumnCount;)
            {
                var cell = covering[row, column] ?? new PrintedCell(row, column, 1, 1, "", PrintedCellKind.Figure);
                AddCell(text, table, cell, isFirstRow: cell.Row == row);
                column += cell.ColumnSpan;
            }

            text.Append("</w:tr>");
        }

        text.Append("</w:tbl>");
    }

    private static void AddCell(StringBuilder text, PrintedGrid table, PrintedCell cell, bool isFirstRow)
    {
        var width = 0;
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            width += table.Widths[column] * TextWidth / 1000;
        }

        text.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if (cell.ColumnSpan > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>");
        }

        if (cell.RowSpan > 1)
        {
            text.Append(isFirstRow ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }

        text.Append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        AddParagraph(
            text, "TableText", isFirstRow ? cell.Text : "", cell.Kind == PrintedCellKind.RowHeader ? "left" : "center", cell.Kind == PrintedCellKind.Title);
        text.Append("</w:tc>");
    }

    private static string Styles()
    {
        var styles = new StringBuilder($"{Declaration}<w:styles {WordNamespace}>");
        styles.Append("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"Times New Roman\"/>");
        styles.Append("<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>");
        AddStyle(styles, "Normal", "Normal", "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", "", isDefault: true);
        AddStyle(
            styles, "Title", "Title", "<w:spacing w:before=\"240\" w:after=\"480\" w:line=\"640\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
            $"{Font("方正小标宋简体")}<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>");
        AddStyle(styles, "Heading1", "heading 1", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", Font("黑体"));
        AddStyle(styles, "Heading2", "heading 2", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", "<w:b/>");
        AddStyle(styles, "Signature", "Signature", "<w:ind w:right=\"640\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"right\"/>", "");
        AddStyle(
            styles, "TableText", "TableText", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>",
            $"{Font("宋体")}<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        return styles.Append("</w:styles>").ToString();
    }

    private static string Font(string name) => $"<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\"/>";

    private static void AddStyle(StringBuilder styles, string id, string name, string paragraph, string run, bool isDefault = false)
    {
        styles.Append("<w:style w:type=\"paragraph\"").Append(isDefault ? " w:default=\"1\"" : "");
        styles.Append(CultureInfo.InvariantCulture, $" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>");
        styles.Append(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>").Append("<w:qFormat/>");
        styles.Append(CultureInfo.InvariantCulture, $"<w:pPr>{paragraph}</w:pPr>");
        styles.Append(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>").Append("</w:style>");
    }

    private static string FontTable()
    {
        var table = new StringBuilder($"{Declaration}<w:fonts {WordNamespace}>");
        foreach (var (font, instead) in Fonts)
        {
            table.Append(CultureInfo.InvariantCulture, $"<w:font w:name=\"{font}\"><w:altName w:val=\"{instead}\"/><w:charset w:val=\"86\"/></w:font>");
        }

        return table.Append("</w:fonts>").ToString();
    }

    // Control characters cannot stand in XML at all.
    private static string Encoded(string text) =>
        string.Concat(text.Where(letter => letter >= ' ' || letter == '\t'))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
