using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>Writes a workbook (OOXML) from its beginning to its end: what it is of first, then its sheets in any order, then how they look.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly ZipWriter zip;
    private readonly XmlBytes xml;
    private readonly int sheets;

    /// <summary>Begins a workbook.</summary>
    /// <param name="stream">To write to.</param>
    /// <param name="notice">What it says of itself.</param>
    /// <param name="names">The names of its sheets, in order, as <see cref="SheetNames"/> makes them.</param>
    public Workbook(Stream stream, DataNotice notice, ImmutableArray<string> names)
    {
        zip = new ZipWriter(stream);
        xml = new XmlBytes(zip.Write);
        sheets = names.Length;
        WriteFrame(notice, names);
    }

    /// <summary>The number formats of its cells.</summary>
    public CellStyles Styles { get; } = new();

    /// <summary>Writes a sheet.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="write">Writes its XML.</param>
    public void Sheet(int index, Action<XmlBytes> write) => Part($"xl/worksheets/sheet{Texts.Count(index + 1)}.xml", write);

    /// <summary>Ends it.</summary>
    public void Finish()
    {
        Part("xl/styles.xml", Styles.Write);
        zip.Finish();
    }

    public void Dispose()
    {
        xml.Dispose();
        zip.Dispose();
    }

    private void Part(string name, Action<XmlBytes> write)
    {
        zip.Begin(name);
        write(xml);
        xml.Flush();
        zip.End();
    }

    private void WriteFrame(DataNotice notice, ImmutableArray<string> names)
    {
        Part("[Content_Types].xml", part =>
        {
            part.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"""u8);
            for (var i = 1; i <= sheets; i++)
            {
                part.Raw("<Override PartName=\"/xl/worksheets/sheet"u8).Number(i).Raw(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"u8);
            }

            part.Raw("</Types>"u8);
        });
        Part("_rels/.rels", static part => part.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""u8));
        Part("docProps/core.xml", part => WriteProperties(part, notice));
        Part("xl/workbook.xml", part =>
        {
            part.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"""u8);
            for (var i = 1; i <= sheets; i++)
            {
                part.Raw("<sheet name=\""u8).Text(names[i - 1]).Raw("\" sheetId=\""u8).Number(i).Raw("\" r:id=\"rId"u8).Number(i).Raw("\"/>"u8);
            }

            part.Raw("</sheets></workbook>"u8);
        });
        Part("xl/_rels/workbook.xml.rels", part =>
        {
            part.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""u8);
            for (var i = 1; i <= sheets; i++)
            {
                part.Raw("<Relationship Id=\"rId"u8).Number(i).Raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"u8).Number(i).Raw(".xml\"/>"u8);
            }

            part.Raw("<Relationship Id=\"rId"u8).Number(sheets + 1).Raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"u8);
        });
    }

    private static void WriteProperties(XmlBytes part, DataNotice notice)
    {
        part.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"""u8)
            .Text(notice.Title).Raw("</dc:title>"u8);
        if (notice.Publisher is { } publisher)
        {
            part.Raw("<dc:creator>"u8).Text(publisher).Raw("</dc:creator>"u8);
        }

        part.Raw("<dc:description>"u8).Text(notice.Licence).Raw("\n"u8).Text(notice.Citation).Raw("</dc:description>"u8);
        if (notice.LastChange is { } day)
        {
            part.Raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">"u8).Text(Numbers.Iso(day)).Raw("T00:00:00Z</dcterms:modified>"u8);
        }

        part.Raw("</cp:coreProperties>"u8);
    }
}
