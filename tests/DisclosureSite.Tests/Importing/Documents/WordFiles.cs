using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DisclosureSite.Exporting;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Importing.Documents;

/// <summary>Files as Word and WPS write them, reduced to what tells one from another.</summary>
internal static class WordFiles
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/>
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="a1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
        <w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="一级"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
        <w:style w:type="character" w:styleId="hid"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    /// <summary>As Word writes it: headings that it numbers, merged cells, runs cut by its spelling checker.</summary>
    public static byte[] OfWord(Report report, Random chance)
    {
        var body = new StringBuilder();
        foreach (var (title, tables) in OfficialForms.PartsOf(report))
        {
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"x\"/>{Run(title[2..])}</w:p>");
            body.Append(Paragraph("这一部分的文字。"));
            foreach (var table in tables)
            {
                body.Append(Table(table, chance, Pieces)).Append("<w:p/>");
            }
        }

        return Package(body.ToString(), title: report.Title);
    }

    /// <summary>As WPS writes it: numbers typed by hand, cells in content controls, columns divided more often than any row needs.</summary>
    public static byte[] OfWps(Report report, Random chance)
    {
        var body = new StringBuilder();
        foreach (var (title, tables) in OfficialForms.PartsOf(report))
        {
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:b/></w:rPr><w:t>{title}</w:t></w:r></w:p>");
            foreach (var table in tables)
            {
                var widened = table with
                {
                    Cells = [.. table.Cells.Select(cell => cell with { Column = cell.Column * 2, ColumnSpan = cell.ColumnSpan * 2 })],
                };
                body.Append(Table(widened, chance, (text, at) =>
                    $"<w:p><w:r><w:t xml:space=\"preserve\"> {text} </w:t></w:r></w:p>{(at.Next(3) == 0 ? "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>" : "")}"));
            }
        }

        return Package(body.ToString(), styles: null, numbering: null, backslashes: true, title: "普通文档");
    }

    /// <summary>A document of this body.</summary>
    public static byte[] Package(string body, string? styles = Styles, string? numbering = Numbering, bool backslashes = false, string title = "某某县2023年政府信息公开工作年度报告") =>
        Zip(
            backslashes,
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relations(("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml"))),
            ("docProps/core.xml", $"<cp xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp>"),
            ("word/_rels/document.xml.rels", Relations(("styles", "styles.xml"), ("numbering", "/word/numbering.xml"))),
            ("word/styles.xml", styles is null ? null : $"<w:styles {Namespaces}>{styles}</w:styles>"),
            ("word/numbering.xml", numbering is null ? null : $"<w:numbering {Namespaces}>{numbering}</w:numbering>"),
            ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>"));

    /// <summary>An archive of these files; those without contents are left out.</summary>
    public static byte[] Zip(bool backslashes, params (string Name, string? Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                if (text is not null)
                {
                    using var entry = archive.CreateEntry(backslashes ? name.Replace('/', '\\') : name).Open();
                    entry.Write(Encoding.UTF8.GetBytes(text));
                }
            }
        }

        return stream.ToArray();
    }

    public static string Relations(params (string Kind, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((relation, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{relation.Kind}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Pieces(string text, Random chance)
    {
        if (text.Length < 2 || chance.Next(2) == 0)
        {
            return Paragraph(text);
        }

        var cut = chance.Next(1, text.Length);
        // A number on two lines may be two numbers: it is told, not read.
        return chance.Next(3) == 0 && !text.Any(char.IsAsciiDigit)
            ? $"<w:p>{Run(text[..cut])}<w:r><w:br/></w:r>{Run(text[cut..])}</w:p>"
            : $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{Run(text[..cut])}<w:proofErr w:type=\"spellStart\"/>{Run(text[cut..])}</w:p>";
    }

    private static string Table(PrintedGrid table, Random chance, Func<string, Random, string> contents)
    {
        var rows = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>");
        for (var row = 0; row < table.RowCount; row++)
        {
            rows.Append("<w:tr><w:trPr><w:jc w:val=\"center\"/></w:trPr>");
            foreach (var cell in table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).OrderBy(cell => cell.Column))
            {
                var isFirst = cell.Row == row;
                var merge = cell.RowSpan == 1 ? "" : isFirst ? "<w:vMerge w:val=\"restart\"/>" : chance.Next(2) == 0 ? "<w:vMerge/>" : "<w:vMerge w:val=\"continue\"/>";
                var span = cell.ColumnSpan == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>");
                var tc = $"<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/>{span}{merge}</w:tcPr>{(isFirst ? contents(SecurityElement.Escape(cell.Text), chance) : "<w:p/>")}</w:tc>";
                rows.Append(chance.Next(8) == 0 ? $"<w:sdt><w:sdtPr/><w:sdtContent>{tc}</w:sdtContent></w:sdt>" : tc);
            }

            rows.Append("</w:tr>");
        }

        return rows.Append("</w:tbl>").ToString();
    }
}
