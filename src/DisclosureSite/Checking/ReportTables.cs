using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>The statutory tables of a report, by their index in its format, and those of the year before.</summary>
internal sealed class ReportTables
{
    private readonly ReportTable?[] tables;
    private readonly ReportTables? previous;

    public ReportTables(Report report, ReportTables? previous)
    {
        Report = report;
        this.previous = previous;
        tables = new ReportTable?[report.Format.Tables.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = report.FindTable(report.Format.Tables[i].Id) is { Format.IsAdditional: false } table ? table : null;
        }
    }

    /// <summary>A single table, as the first and only one.</summary>
    public ReportTables(Report report, ReportTable table)
    {
        Report = report;
        tables = [table];
    }

    public Report Report { get; }

    /// <summary>The table in which a term's cell stands; null: its report lacks the table, or there is no such report.</summary>
    public ReportTable? Of(EquationTerm term) => (term.IsPreviousYear ? previous : this)?.tables[term.Table];

    /// <summary>How findings refer to a term's cell.</summary>
    public CellReference Reference(EquationTerm term) =>
        term.IsPreviousYear ? new CellReference(term.Key, previous?.Report.Key) : term.Reference;
}
