using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>In which cell of its rows a file of corrections holds what.</summary>
internal sealed class CorrectionColumns
{
    private static readonly (CorrectionField Field, string[] Names)[] Known =
    [
        (CorrectionField.Date, ["date", "日期", "更正日期"]),
        (CorrectionField.Table, ["table", "表格", "表"]),
        (CorrectionField.Row, ["row", "行"]),
        (CorrectionField.Column, ["column", "栏", "列"]),
        (CorrectionField.Was, ["was", "更正前", "原数"]),
        (CorrectionField.Now, ["now", "更正后", "更正为", "现数"]),
        (CorrectionField.Reason, ["reason", "原因", "更正原因"]),
        (CorrectionField.By, ["by", "更正人"]),
    ];

    private readonly int[] indexes;

    private CorrectionColumns(int[] indexes, int width)
    {
        this.indexes = indexes;
        Width = width;
    }

    /// <summary>The number of cells that a row must have.</summary>
    public int Width { get; }

    /// <summary>Finds the columns by the header; null, with diagnostics, if one is missing, unknown or given twice.</summary>
    public static CorrectionColumns? Find(CsvRow header, string file, DiagnosticList diagnostics)
    {
        var indexes = new int[Known.Length];
        Array.Fill(indexes, -1);
        var isSound = true;
        for (var i = 0; i < header.Width; i++)
        {
            var cell = header.Cells[i];
            var place = new SourcePlace(file, cell.Line, cell.Column);
            if (cell.IsBlank)
            {
                continue;
            }

            if (FieldOf(cell.Text) is not { } field)
            {
                // What is there already is not meant once more: 新数 beside 原数.
                var nearest = Nearest.Of(
                    cell.Text, Known.Where(known => !header.Cells.Any(other => FieldOf(other.Text) == known.Field)).SelectMany(known => known.Names));
                diagnostics.Add(
                    DiagnosticCodes.UnknownCorrectionColumn, place, cell.Text, nearest is null ? "" : $"，是不是“{nearest}”");
                isSound = false;
            }
            else if (indexes[(int)field] >= 0)
            {
                diagnostics.Add(DiagnosticCodes.DuplicateColumn, place, cell.Text, indexes[(int)field] + 1);
                isSound = false;
            }
            else
            {
                indexes[(int)field] = i;
            }
        }

        foreach (var (field, names) in Known)
        {
            if (isSound && indexes[(int)field] < 0 && field != CorrectionField.By)
            {
                diagnostics.Add(
                    DiagnosticCodes.MissingCorrectionColumn, new SourcePlace(file, header.EndLine, header.EndColumn), names[0], names[1]);
                isSound = false;
            }
        }

        return isSound ? new CorrectionColumns(indexes, header.Width) : null;
    }

    /// <summary>A row's cell; of a field that the file does not have, a blank one.</summary>
    public CsvCell Cell(CsvRow row, CorrectionField field) =>
        indexes[(int)field] is >= 0 and var index ? row.Cells[index] : new CsvCell("", row.EndLine, row.EndColumn);

    private static CorrectionField? FieldOf(string name)
    {
        foreach (var (field, names) in Known)
        {
            if (names.Contains(name.ToLowerInvariant(), StringComparer.Ordinal))
            {
                return field;
            }
        }

        return null;
    }
}
