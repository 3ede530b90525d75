namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>The first sheet of each workbook: what it is of, what may be done with it, and how to read it.</summary>
internal static class NoticeSheet
{
    private const int LabelWidth = 18;
    private const int TextWidth = 100;

    /// <summary>Begins it.</summary>
    public static SheetWriter Begin(XmlBytes xml) => new(xml, 0, LabelWidth, TextWidth);

    /// <summary>What every download says of itself.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="notice">What it says.</param>
    /// <param name="publisher">The word for who published it.</param>
    public static void Write(SheetWriter sheet, DataNotice notice, string publisher)
    {
        Say(sheet, Texts.WorkbookTitle, notice.Title);
        Say(sheet, publisher, notice.Publisher);
        Say(sheet, Texts.WorkbookLicence, notice.Licence);
        Say(sheet, Texts.WorkbookLastChange, notice.LastChange is { } day ? Numbers.Iso(day) : Texts.Unknown);
        Say(sheet, Texts.WorkbookCitation, notice.Citation);
        Say(sheet, Texts.WorkbookAddress, notice.Address);
    }

    /// <summary>A line; none where there is nothing to say.</summary>
    public static void Say(SheetWriter sheet, string name, string? text)
    {
        if (text is not null)
        {
            sheet.RoomFor(name, LabelWidth - 2).RoomFor(text, TextWidth - 2).Text(name, CellStyles.Bold).Text(text).EndRow();
        }
    }
}
