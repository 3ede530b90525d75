namespace DisclosureSite.Reading.Tables;

/// <summary>A row of a CSV file, with at least one cell that is not blank.</summary>
/// <param name="Cells">All its cells, blank ones too; never none.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column just behind its last character.</param>
internal sealed record CsvRow(CsvCell[] Cells, int EndLine, int EndColumn)
{
    /// <summary>The number of cells up to the last one that is not blank.</summary>
    public int Width
    {
        get
        {
            var width = Cells.Length;
            while (width > 0 && Cells[width - 1].IsBlank)
            {
                width--;
            }

            return width;
        }
    }
}
