using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>
/// The formats with their rules, tables, rows and columns, and the numbers that these bear in the database; those of one report alone
/// are forgotten with it.
/// </summary>
internal sealed class DatabaseForms
{
    private readonly InsertStatement insertTable;
    private readonly InsertStatement insertRow;
    private readonly InsertStatement insertColumn;
    private readonly InsertStatement insertRule;
    private readonly Dictionary<FormatTable, FormLineIds> lines = [];
    private readonly Dictionary<FormatTable, FormLineIds> ownLines = [];
    private readonly Dictionary<Rule, long> rules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Rule, long> ownRules = new(ReferenceEqualityComparer.Instance);
    private long lastTable;
    private long lastRow;
    private long lastColumn;
    private long lastRule;

    public DatabaseForms(DatabaseFile database, IEnumerable<Format> formats)
    {
        insertTable = database.Into("form_tables", "table_id", "format", "report_id", "position", "name", "title", "unit");
        insertRow = database.Into("form_rows", "row_id", "table_id", "position", "name", "label", "heading", "unit", "derived");
        insertColumn = database.Into("form_columns", "column_id", "table_id", "position", "name", "label", "heading", "unit", "derived");
        insertRule = database.Into("rules", "rule_id", "format", "name", "kind", "severity", "text", "legal_basis", "table_name");
        var insertFormat = database.Into("formats", "id", "title", "first_year", "last_year", "legal_basis", "verified");
        foreach (var format in formats)
        {
            insertFormat.Text(format.Id).Text(format.Title).Whole(format.FirstYear.Value).Whole(format.LastYear?.Value)
                .Text(format.LegalBasis).Flag(format.Verified).Run();
            foreach (var rule in format.Rules)
            {
                rules.Add(rule, Write(rule, format));
            }

            for (var i = 0; i < format.Tables.Length; i++)
            {
                lines.Add(format.Tables[i], Write(format.Tables[i], format, reportId: null, i + 1));
            }
        }
    }

    /// <summary>Begins a report, with the tables that it alone has.</summary>
    public void Begin(Report report, long reportId)
    {
        ownLines.Clear();
        ownRules.Clear();
        for (var i = 0; i < report.Tables.Length; i++)
        {
            var table = report.Tables[i].Format;
            if (!lines.ContainsKey(table))
            {
                ownLines.Add(table, Write(table, report.Format, reportId, i + 1));
            }
        }
    }

    /// <summary>The numbers of a table's lines; null: a table of another report alone.</summary>
    public FormLineIds? LinesOf(FormatTable table) =>
        lines.TryGetValue(table, out var ids) || ownLines.TryGetValue(table, out ids) ? ids : null;

    /// <summary>The number of a rule; that of a report's own table is written when it is first asked for.</summary>
    public long IdOf(Rule rule, Report report)
    {
        if (!rules.TryGetValue(rule, out var id) && !ownRules.TryGetValue(rule, out id))
        {
            id = Write(rule, report.Format);
            ownRules.Add(rule, id);
        }

        return id;
    }

    private long Write(Rule rule, Format format)
    {
        lastRule++;
        insertRule.Whole(lastRule).Text(format.Id).Text(rule.Id).Id(rule.Kind).Text(Texts.SeverityId(rule.Severity))
            .Text(rule.Text).Text(rule.LegalBasis).Text(rule.TableId).Run();
        return lastRule;
    }

    private FormLineIds Write(FormatTable table, Format format, long? reportId, int position)
    {
        lastTable++;
        insertTable.Whole(lastTable).Text(format.Id).Whole(reportId).Whole(position).Text(table.Id).Text(table.Title).Text(table.Unit).Run();
        var ids = new FormLineIds(lastRow + 1, lastColumn + 1);
        Write(insertRow, ref lastRow, table.Rows, table.DerivedRows, row => Labels.HeadingsOfRow(table, row));
        Write(insertColumn, ref lastColumn, table.Columns, table.DerivedColumns, column => Labels.HeadingsOfColumn(table, column));
        return ids;
    }

    private void Write(
        InsertStatement insert, ref long last, ImmutableArray<FormatLine> printed, ImmutableArray<DerivedLine> derived, Func<int, string> headings)
    {
        var index = 0;
        foreach (var line in printed)
        {
            insert.Whole(++last).Whole(lastTable).Whole(index + 1).Text(line.Id).Text(line.Label).Text(HeadingsOrNull()).Text(line.Unit).Flag(false).Run();
            index++;
        }

        foreach (var line in derived)
        {
            insert.Whole(++last).Whole(lastTable).Whole(index + 1).Text(line.Id).Text(line.Label).Text(HeadingsOrNull()).Text(line.Unit).Flag(true).Run();
            index++;
        }

        string? HeadingsOrNull() => headings(index) is { Length: > 0 } text ? text : null;
    }
}
