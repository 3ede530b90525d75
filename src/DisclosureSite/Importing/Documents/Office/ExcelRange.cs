namespace DisclosureSite.Importing.Documents.Office;

/// <summary>A range of a sheet, such as A1:C3.</summary>
/// <param name="FirstRow">Its first row, from 1.</param>
/// <param name="FirstColumn">Its first column, from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="LastColumn">Its last column.</param>
internal readonly record struct ExcelRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    private const int LastOfSheet = 1_048_576;

    /// <summary>A range as workbooks write it; null: it is none.</summary>
    public static ExcelRange? Parse(string? text)
    {
        var parts = (text ?? "").Split(':');
        return parts.Length <= 2 && Cell(parts[0]) is { } first && Cell(parts[^1]) is { } last && first.Row <= last.Row && first.Column <= last.Column
            ? new ExcelRange(first.Row, first.Column, last.Row, last.Column)
            : null;
    }

    /// <summary>The place of a cell such as B12; null: it is none.</summary>
    public static (int Row, int Column)? Cell(string? name)
    {
        long row = 0;
        long column = 0;
        foreach (var letter in name ?? "")
        {
            if (char.IsAsciiLetter(letter) && row == 0)
            {
                column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            }
            else if (char.IsAsciiDigit(letter) && column > 0)
            {
                row = (row * 10) + (letter - '0');
            }
            else if (letter != '$')
            {
                return null;
            }

            if (row > LastOfSheet || column > LastOfSheet)
            {
                return null;
            }
        }

        return row > 0 && column > 0 ? ((int)row, (int)column) : null;
    }
}
