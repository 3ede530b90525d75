using System.Xml.Linq;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Reads the words and tables of a Word document as Word prints them, all changes accepted.</summary>
/// <param name="styles">Its styles.</param>
/// <param name="numbering">Its numbering.</param>
internal sealed class WordContentReader(WordStyles styles, WordNumbering numbering)
{
    // About 2 mm, in twentieths of a point.
    private const int Hair = 113;
    private const int MostCellsToAlign = 10_000;

    private readonly SortedSet<DocumentRemark> remarks = [];

    // Of the fields that are open: whether what follows is the result, which is shown, and no more the instruction.
    private readonly Stack<bool> fields = [];
    private ContentWriter writer = new();
    private List<XElement> textBoxes = [];
    private bool hasPicture;

    /// <summary>What the editor must know about how it was read.</summary>
    public IEnumerable<DocumentRemark> Remarks => remarks;

    /// <summary>The contents of a document's body.</summary>
    public IReadOnlyList<ContentBlock> Read(XElement body)
    {
        ReadBlocks(body, isInCell: false);
        writer.EndParagraph();
        return writer.Blocks;
    }

    private void ReadBlocks(XElement parent, bool isInCell)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    ReadParagraph(element, isInCell);
                    break;
                case "tbl":
                    if (ReadTable(element) is { } table)
                    {
                        writer.Add(table);
                    }

                    break;
                case "sdt":
                    if (!IsContents(element) && !IsPrompt(element) && element.Child("sdtContent") is { } content)
                    {
                        ReadBlocks(content, isInCell);
                    }

                    break;
                case "del" or "moveFrom":
                    remarks.Add(DocumentRemark.TrackedChanges);
                    break;
                case "ins" or "moveTo":
                    remarks.Add(DocumentRemark.TrackedChanges);
                    ReadBlocks(element, isInCell);
                    break;
                case "customXml" or "smartTag":
                    ReadBlocks(element, isInCell);
                    break;
                case "AlternateContent":
                    if (Alternative(element) is { } chosen)
                    {
                        ReadBlocks(chosen, isInCell);
                    }

                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph, bool isInCell)
    {
        var properties = paragraph.Child("pPr");
        var styleId = properties?.Val("pStyle");
        var style = styles.Of(styleId);
        if (style.IsContents)
        {
            return;
        }

        var level = properties?.Number("outlineLvl");
        var isHeading = !isInCell && (level is { } own ? own is >= 0 and < 9 : style.IsHeading);
        var textStyle = new WordTextStyle(style.IsBold == true, style.IsHidden == true, isHeading);
        var outerBoxes = textBoxes;
        textBoxes = [];
        if (NumberOf(properties, style, styleId) is { } number && !IsEmpty(paragraph))
        {
            writer.Append(number, bold: true);
        }

        ReadRuns(paragraph, textStyle);
        var mark = properties?.Child("rPr");
        if (mark?.Child("del") is not null || mark?.Child("moveFrom") is not null)
        {
            // Without its end it goes on in the next.
            remarks.Add(DocumentRemark.TrackedChanges);
        }
        else
        {
            writer.EndParagraph(isHeading);
        }

        var boxes = textBoxes;
        textBoxes = outerBoxes;
        foreach (var box in boxes)
        {
            ReadBlocks(box, isInCell);
        }
    }

    private string? NumberOf(XElement? properties, WordStyle style, string? styleId)
    {
        var own = properties?.Child("numPr");
        if ((own?.Number("numId") ?? style.NumberId) is not { } list || list == 0)
        {
            return null;
        }

        return numbering.Next(list, own?.Number("ilvl") ?? style.NumberLevel ?? (styleId is null ? null : numbering.LevelOf(list, styleId)) ?? 0);
    }

    private static bool IsEmpty(XElement paragraph) => !paragraph.Descendants().Any(element => element.Name.LocalName is "t" or "drawing" or "pict" or "sym");

    private void ReadRuns(XElement parent, WordTextStyle style)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    ReadRun(element, style);
                    break;
                case "ins" or "moveTo":
                    remarks.Add(DocumentRemark.TrackedChanges);
                    ReadRuns(element, style);
                    break;
                case "del" or "moveFrom":
                    remarks.Add(DocumentRemark.TrackedChanges);
                    break;
                case "hyperlink" or "smartTag" or "customXml" or "fldSimple" or "bdo" or "dir" or "oMath" or "oMathPara":
                    ReadRuns(element, style);
                    break;
                case "sdt":
                    if (!IsPrompt(element) && element.Child("sdtContent") is { } content)
                    {
                        ReadRuns(content, style);
                    }

                    break;
                case "AlternateContent":
                    if (Alternative(element) is { } chosen)
                    {
                        ReadRuns(chosen, style);
                    }

                    break;
                case "commentRangeStart":
                    remarks.Add(DocumentRemark.Comments);
                    break;
            }
        }
    }

    private void ReadRun(XElement run, WordTextStyle style)
    {
        var properties = run.Child("rPr");
        var own = styles.OfRun(properties?.Val("rStyle"));
        var isBold = properties?.Switch("b") ?? own.IsBold ?? style.IsBold;
        var isHidden = properties?.Switch("vanish") ?? own.IsHidden ?? style.IsHidden;

        // Struck words are no longer said; a raised 1 behind a figure is the number of a note.
        isHidden |= properties?.Switch("strike") == true || properties?.Switch("dstrike") == true
            || properties?.Val("vertAlign") is "superscript" or "subscript";
        ReadRunContents(run, style, isBold, isHidden);
    }

    private void ReadRunContents(XElement run, WordTextStyle style, bool isBold, bool isHidden)
    {
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "fldChar":
                    ReadField(element.Attr("fldCharType"));
                    if (ChosenIn(element) is { } chosenEntry)
                    {
                        writer.Append(chosenEntry, isBold);
                    }

                    break;
                case "commentReference":
                    remarks.Add(DocumentRemark.Comments);
                    break;
                case "drawing" or "pict" or "object":
                    var boxes = textBoxes.Count;
                    FindTextBoxes(element);
                    hasPicture |= textBoxes.Count == boxes;
                    break;
                case "AlternateContent":
                    if (Alternative(element) is { } chosen)
                    {
                        ReadRunContents(chosen, style, isBold, isHidden);
                    }

                    break;
                case var name when !fields.All(isResult => isResult):
                    break;
                case "t":
                    if (!isHidden)
                    {
                        writer.Append(element.Value, isBold);
                    }
                    else if (!string.IsNullOrWhiteSpace(element.Value))
                    {
                        remarks.Add(DocumentRemark.HiddenContent);
                    }

                    break;
                case "tab" or "ptab":
                    writer.Append("\t", isBold);
                    break;
                case "noBreakHyphen":
                    writer.Append("-", isBold);
                    break;
                case "br" or "cr" when element.Attr("type") is null or "textWrapping" && !style.IsHeading:
                    writer.EndParagraph();
                    break;
                case "ruby":
                    if (element.Child("rubyBase") is { } words)
                    {
                        ReadRuns(words, style);
                    }

                    break;
            }
        }
    }

    private void ReadField(string? kind)
    {
        if (kind == "begin" && fields.Count < DocumentLimits.Depth)
        {
            fields.Push(false);
        }
        else if (kind == "separate" && fields.TryPop(out _))
        {
            fields.Push(true);
        }
        else if (kind == "end")
        {
            fields.TryPop(out _);
        }
    }

    // A list of the old form fields holds its entries and which of them is chosen, but shows no result.
    private static string? ChosenIn(XElement field) =>
        field.Child("ffData")?.Child("ddList") is { } list
            ? list.Children("listEntry").ElementAtOrDefault(Math.Max(list.Number("result") ?? list.Number("default") ?? 0, 0))?.Attr("val")
            : null;

    private void FindTextBoxes(XElement drawing)
    {
        foreach (var element in drawing.Elements())
        {
            if (element.Name.LocalName == "txbxContent")
            {
                textBoxes.Add(element);
            }
            else if (element.Name.LocalName == "AlternateContent")
            {
                if (Alternative(element) is { } chosen)
                {
                    FindTextBoxes(chosen);
                }
            }
            else
            {
                FindTextBoxes(element);
            }
        }
    }

    // The same content for newer and for older programs.
    private static XElement? Alternative(XElement element) => element.Child("Choice") ?? element.Child("Fallback");

    private static bool IsContents(XElement control) =>
        control.Child("sdtPr")?.Child("docPartObj")?.Val("docPartGallery") == "Table of Contents";

    // 单击此处输入文字, which Word shows while nothing has been filled in.
    private static bool IsPrompt(XElement control) => control.Child("sdtPr")?.Switch("showingPlcHdr") == true;

    private ContentTable? ReadTable(XElement table)
    {
        List<ContentCell> cells = [];
        var edges = EdgesOf(table);

        // For each column at which a cell begins that goes on downwards, its index.
        Dictionary<int, int> open = [];
        var row = 0;
        var width = 0;
        foreach (var line in Inside(table, "tr"))
        {
            var properties = line.Child("trPr");
            if (IsLeftOut(line, properties))
            {
                continue;
            }

            if (row == DocumentLimits.Rows)
            {
                throw TooLarge();
            }

            Dictionary<int, int> goingOn = [];
            var edge = FirstOf(properties);
            foreach (var cell in Inside(line, "tc"))
            {
                var (declared, downwards, isGoingRight) = SpanOf(cell.Child("tcPr"));
                if (edge + declared > DocumentLimits.Columns)
                {
                    throw TooLarge();
                }

                var column = edges[edge];
                edge += declared;
                var span = edges[edge] - column;
                if (isGoingRight && cells.Count > 0 && cells[^1].Row == row && cells[^1].Column + cells[^1].ColumnSpan == column)
                {
                    cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
                }
                else if (downwards == MergedDownwards.GoesOn && open.TryGetValue(column, out var above) && cells[above].ColumnSpan == span)
                {
                    cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                    goingOn[column] = above;
                    NoteHidden(cell);
                }
                else
                {
                    if (downwards != MergedDownwards.No)
                    {
                        goingOn[column] = cells.Count;
                    }

                    cells.Add(ReadCell(cell, row, column, span));
                }

                width = Math.Max(width, column + span);
            }

            open = goingOn;
            row++;
        }

        if ((long)row * width > DocumentLimits.Places)
        {
            throw TooLarge();
        }

        return cells.Count == 0 ? null : CellGrid.WithoutIdleLines(row, width, cells);
    }

    private static int FirstOf(XElement? rowProperties) => Math.Clamp(rowProperties?.Number("gridBefore") ?? 0, 0, DocumentLimits.Columns);

    private static int[] EdgesOf(XElement table)
    {
        HashSet<(int Start, int End)> cells = [];
        List<int> widths = [.. (table.Child("tblGrid")?.Children("gridCol") ?? []).Take(DocumentLimits.Columns).Select(column => XmlNames.Number(column.Attr("w")) ?? Hair + 1)];
        if (widths.Exists(width => width <= Hair))
        {
            foreach (var row in Inside(table, "tr"))
            {
                var start = FirstOf(row.Child("trPr"));
                foreach (var cell in Inside(row, "tc"))
                {
                    var end = Math.Min(start + SpanOf(cell.Child("tcPr")).Span, DocumentLimits.Columns);
                    cells.Add((start, Math.Max(end, start)));
                    start = end;
                }
            }
        }

        return ColumnEdges.Of(DocumentLimits.Columns, cells.Count is > 0 and < MostCellsToAlign ? widths : [], Hair, cells);
    }

    private bool IsLeftOut(XElement row, XElement? properties)
    {
        if (properties?.Child("del") is not null)
        {
            remarks.Add(DocumentRemark.TrackedChanges);
            return true;
        }

        if (properties?.Child("ins") is not null)
        {
            remarks.Add(DocumentRemark.TrackedChanges);
        }

        if (properties?.Switch("hidden") == true)
        {
            NoteHidden(row);
            return true;
        }

        return false;
    }

    private void NoteHidden(XElement element)
    {
        if (element.Descendants().Any(text => text.Name.LocalName == "t" && !string.IsNullOrWhiteSpace(text.Value)))
        {
            remarks.Add(DocumentRemark.HiddenContent);
        }
    }

    private static (int Span, MergedDownwards Downwards, bool IsGoingRight) SpanOf(XElement? properties)
    {
        var downwards = properties?.Child("vMerge") switch
        {
            null => MergedDownwards.No,
            var merge => merge.Attr("val") == "restart" ? MergedDownwards.Begins : MergedDownwards.GoesOn,
        };
        return (
            Math.Clamp(properties?.Number("gridSpan") ?? 1, 1, DocumentLimits.Columns),
            downwards,
            properties?.Child("hMerge") is { } merged && merged.Attr("val") != "restart");
    }

    private ContentCell ReadCell(XElement cell, int row, int column, int span)
    {
        var (outer, outerPicture) = (writer, hasPicture);
        (writer, hasPicture) = (new ContentWriter(), false);
        ReadBlocks(cell, isInCell: true);
        writer.EndParagraph();
        var read = new ContentCell(row, column, 1, span, writer.Blocks) { HasPicture = hasPicture };
        (writer, hasPicture) = (outer, outerPicture);
        return read;
    }

    // Rows and cells may stand in content controls and among changes.
    private static IEnumerable<XElement> Inside(XElement parent, string name)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
            {
                yield return element;
            }
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var inner in Inside(element, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private static UnreadableDocumentException TooLarge() =>
        new(DiagnosticCodes.DocumentTableTooLarge, DocumentLimits.Rows, DocumentLimits.Columns, DocumentLimits.Places);
}
