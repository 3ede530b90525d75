namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>
/// How the cells of a workbook look: a fixed list, and a number format for each way in which numbers are printed that spreadsheets do not
/// show by themselves.
/// </summary>
internal sealed class CellStyles
{
    public const int Plain = 0;
    public const int Title = 1;
    public const int Unit = 2;
    public const int Header = 3;
    public const int Label = 4;
    public const int LabelDepths = 4;
    public const int Figure = Label + LabelDepths;
    public const int Text = 9;
    public const int Bold = 10;
    public const int Percent = 11;

    // The first number that is not one of the formats known to every spreadsheet.
    private const int FirstFormat = 164;

    private const int FirstOwn = 12;

    private readonly List<string> formats = [];
    private readonly Dictionary<string, int> styles = new(StringComparer.Ordinal);

    /// <summary>The style of a figure in a table with a number format.</summary>
    public int FigureAs(string format)
    {
        if (!styles.TryGetValue(format, out var style))
        {
            style = FirstOwn + formats.Count;
            formats.Add(format);
            styles.Add(format, style);
        }

        return style;
    }

    /// <summary>Writes the part that lists them.</summary>
    public void Write(XmlBytes xml)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""u8);
        if (formats.Count > 0)
        {
            xml.Raw("<numFmts count=\""u8).Number(formats.Count).Raw("\">"u8);
            for (var i = 0; i < formats.Count; i++)
            {
                xml.Raw("<numFmt numFmtId=\""u8).Number(FirstFormat + i).Raw("\" formatCode=\""u8).Text(formats[i]).Raw("\"/>"u8);
            }

            xml.Raw("</numFmts>"u8);
        }

        xml.Raw(
            """
            <fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="14"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            """u8);
        xml.Raw("<cellXfs count=\""u8).Number(FirstOwn + formats.Count).Raw("\">"u8);
        xml.Raw(
            """
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf>
            <xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1" indent="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1" indent="2"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1" indent="3"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            """u8);
        for (var i = 0; i < formats.Count; i++)
        {
            xml.Raw("<xf numFmtId=\""u8).Number(FirstFormat + i).Raw("\""u8).Raw(
                """ fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center"/></xf>"""u8);
        }

        xml.Raw("""</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""u8);
    }
}
