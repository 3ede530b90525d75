using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing;

/// <summary>Finds the figures that an import would put in the place of others.</summary>
internal static class Replacement
{
    /// <summary>The cells of the report in a folder whose figures the document does not repeat; none: no report is there.</summary>
    /// <param name="folder">The year's folder.</param>
    /// <param name="tables">What the document says.</param>
    public static ImmutableArray<(string Cell, string Before, string Now)> Of(string folder, RecognizedTables tables)
    {
        var replaced = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var filled in tables.Tables.Where(filled => filled.Lines > 0))
        {
            var (table, faults) = (filled.Table, new DiagnosticList());
            var (name, path) = ($"{table.Id}.csv", Path.Combine(folder, $"{table.Id}.csv"));
            if (!File.Exists(path)
                || TextFileReader.Read(path, name, InputLimits.Table, faults) is not { } file
                || TableReader.Read(file, table, new HashSet<string>(), faults) is not { } held)
            {
                continue;
            }

            for (var row = 0; row < table.Rows.Length; row++)
            {
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    var now = filled[row, column]?.Text ?? "";
                    if (held[row, column] is { Value: { } value } before && CellParser.Parse(now).Value != value)
                    {
                        replaced.Add(($"{table.Rows[row].Label} · {table.Columns[column].Label}", before.Reported, now));
                    }
                }
            }
        }

        return replaced.DrainToImmutable();
    }
}
