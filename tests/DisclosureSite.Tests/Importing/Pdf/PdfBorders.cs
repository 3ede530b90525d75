namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>How a program draws the lines of a table.</summary>
public enum PdfBorders
{
    /// <summary>A line for each side of each cell.</summary>
    Lines,

    /// <summary>A thin filled box for each side of each cell, a little too long.</summary>
    ThinBoxes,

    /// <summary>A frame around each cell.</summary>
    Frames,

    /// <summary>Frames with room between them.</summary>
    FramesApart,

    /// <summary>Sides that end a little before the corners.</summary>
    Gaps,

    /// <summary>Each side in short pieces.</summary>
    Dashes,

    /// <summary>Each side as a row of small boxes.</summary>
    Dots,

    /// <summary>Two lines for each side.</summary>
    Twofold,

    /// <summary>No line at all.</summary>
    None,

    /// <summary>A line below each row, but none beside it.</summary>
    RowLines,

    /// <summary>No line, but every other row on grey.</summary>
    Stripes,

    /// <summary>White lines on grey.</summary>
    WhiteLines,
}
