namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>Which cells of a sheet cannot show what was printed, by what that was.</summary>
/// <param name="sheet">The sheet's name.</param>
internal sealed class SheetRemarks(string sheet)
{
    private readonly Dictionary<string, List<string>> cells = new(StringComparer.Ordinal);

    /// <summary>A cell and what was printed there.</summary>
    public void Add(string reference, string printed)
    {
        if (!cells.TryGetValue(printed, out var same))
        {
            cells.Add(printed, same = []);
        }

        same.Add(reference);
    }

    /// <summary>The sheet, the cells and what was printed in them, in the order of the sheet.</summary>
    public IEnumerable<(string Sheet, string Cells, string Printed)> All() =>
        cells.Select(entry => (sheet, string.Join('、', entry.Value), entry.Key));
}
