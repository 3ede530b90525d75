using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Understands the tables of a report, by its format and its front matter, and applies its corrections.</summary>
internal static class ReportTablesReader
{
    /// <summary>The tables: the statutory ones in the format's order, then the additional ones by id.</summary>
    public static CorrectedTables Read(
        ReportSource source,
        MappingReader frontMatter,
        Format format,
        IReadOnlySet<string> vouchedCells,
        DiagnosticList diagnostics)
    {
        var described = AdditionalTables.Read(frontMatter, format, diagnostics);
        var statutory = new ReportTable?[format.Tables.Length];
        var additional = ImmutableArray.CreateBuilder<ReportTable>();
        var withFaults = new HashSet<string>(StringComparer.Ordinal);
        foreach (var raw in source.Tables)
        {
            var index = IndexOf(format, raw.Id);
            ReportTable? table = null;
            if (index >= 0)
            {
                table = raw.Text is null ? null : TableReader.Read(raw.Text, format.Tables[index], vouchedCells, diagnostics);
                statutory[index] = table;
            }
            else if (!described.Remove(raw.Id, out var description))
            {
                ReportUnknown(source, raw.Id, format, described.Keys, diagnostics);
            }
            else if (raw.Text is not null && description is not null)
            {
                table = TableReader.ReadAdditional(raw.Text, description, vouchedCells, diagnostics);
                if (table is not null)
                {
                    additional.Add(table);
                }
            }

            if (table is null)
            {
                withFaults.Add(raw.Id);
            }
        }

        foreach (var description in described.Values)
        {
            if (description is not null)
            {
                diagnostics.Add(
                    DiagnosticCodes.DescribedTableMissing, description.Place, $"{description.Id}.csv",
                    MappingReader.Suggestion($"{description.Id}.csv", source.Tables.Select(table => $"{table.Id}.csv")));
            }
        }

        additional.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        ImmutableArray<ReportTable> tables = [.. statutory.OfType<ReportTable>(), .. additional];
        return source.Corrections is { Text: { } corrections }
            && CorrectionsReader.Read(corrections, tables, withFaults, vouchedCells, diagnostics) is { } corrected
                ? corrected
                : new CorrectedTables(tables, []);
    }

    /// <summary>
    /// Reports the faults of the statutory tables of a report whose <c>report.md</c> cannot be understood, so that nothing is known of
    /// its other tables, nor of the cells that it vouches for.
    /// </summary>
    public static void Check(ReportFolder origin, Format format, DiagnosticList diagnostics)
    {
        var vouched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in format.Tables)
        {
            var name = $"{table.Id}.csv";
            if (!File.Exists(origin.Folder.FullPathOf(name)) || new FileInfo(origin.Folder.FullPathOf(name)).LinkTarget is not null)
            {
                continue;
            }

            var faults = new DiagnosticList();
            if (ReportSourceReader.ReadTable(origin.Folder, name, faults).Text is { } text)
            {
                TableReader.Read(text, table, vouched, faults);
            }

            if (!faults.Sorted().Any(fault => fault.Code == DiagnosticCodes.NegativeCount.Code || fault.Code == DiagnosticCodes.FractionInCount.Code))
            {
                diagnostics.AddAll(faults);
            }
        }
    }

    private static int IndexOf(Format format, string id)
    {
        for (var i = 0; i < format.Tables.Length; i++)
        {
            if (string.Equals(format.Tables[i].Id, id, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static void ReportUnknown(
        ReportSource source, string id, Format format, IEnumerable<string> described, DiagnosticList diagnostics)
    {
        var known = format.Tables.Select(table => table.Id).Concat(described.Order(StringComparer.Ordinal)).Append("corrections");
        var nearest = Nearest.Of(id, known);
        diagnostics.Add(
            DiagnosticCodes.UnknownTable, new SourcePlace(source.Origin.Folder.PathOf($"{id}.csv")), $"{id}.csv", format.Id,
            nearest is null ? "" : $"，是不是“{nearest}.csv”");
    }
}
