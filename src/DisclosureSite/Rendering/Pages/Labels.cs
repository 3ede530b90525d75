using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The words for rows, columns and cells that rules and corrections name by id.</summary>
internal static class Labels
{
    public static string OfRow(FormatTable table, string id) =>
        LineOf(table.Rows, id) ?? GroupOf(table.RowGroups, id) ?? DerivedOf(table.DerivedRows, id) ?? id;

    public static string OfColumn(FormatTable table, string id) =>
        LineOf(table.Columns, id) ?? GroupOf(table.ColumnGroups, id) ?? DerivedOf(table.DerivedColumns, id) ?? id;

    /// <summary>Under which headings a row stands, printed or derived, from the outermost in; empty: under none.</summary>
    public static string HeadingsOfRow(FormatTable table, int row) => HeadingsOf(
        table.Rows,
        table.RowGroups,
        row < table.Rows.Length ? table.Rows[row].ParentId : ParentOf(table.RowGroups, table.DerivedRows[row - table.Rows.Length]));

    /// <summary>Under which headings a column stands, printed or derived, from the outermost in; empty: under none.</summary>
    public static string HeadingsOfColumn(FormatTable table, int column) => HeadingsOf(
        table.Columns,
        table.ColumnGroups,
        column < table.Columns.Length
            ? table.Columns[column].ParentId
            : ParentOf(table.ColumnGroups, table.DerivedColumns[column - table.Columns.Length]));

    /// <summary>A table and, where it is a part of something, what: 其他 stands more than once in a form.</summary>
    public static string OfTableAndGroup(FormatTable table, string rowId) =>
        table.Rows.FirstOrDefault(row => row.Id == rowId)?.ParentId is { } parent
            ? Texts.FigureLabel(table.Title, OfRow(table, parent))
            : table.Title;

    /// <summary>A cell of a report: table, row, column.</summary>
    public static string OfCell(Report report, CellKey cell) =>
        (report.FindTable(cell.Table)?.Format ?? report.Format.FindTable(cell.Table)) is { } table
            ? $"{table.Title}·{OfLines(table, cell)}"
            : cell.ToString();

    /// <summary>A cell of a report's own beside others of the same table, which has been named: its row and column.</summary>
    public static string OfCellInTable(Report report, CellKey cell) =>
        report.FindTable(cell.Table)?.Format is { } table ? OfLines(table, cell) : cell.ToString();

    /// <summary>A cell that a finding names: one of another year bears that year.</summary>
    public static string OfCell(Report report, CellReference cell)
    {
        var label = OfCell(report, cell.Key);
        return cell.Report is { } other ? Texts.InYear(other[(other.IndexOf('/', StringComparison.Ordinal) + 1)..], label) : label;
    }

    /// <summary>Where a finding stands: the row or column, the table, the section; empty for the report as a whole.</summary>
    public static string OfPlace(Report report, Finding finding)
    {
        if (finding.At is not { } at)
        {
            return "";
        }

        var format = report.Format;
        if (finding.Rule.TableId is { } tableId && (report.FindTable(tableId)?.Format ?? format.FindTable(tableId)) is { } table)
        {
            return finding.Rule.Each switch
            {
                Axis.Row => $"{table.Title}·{OfRow(table, at)}",
                Axis.Column => $"{table.Title}·{OfColumn(table, at)}",
                _ => table.Title,
            };
        }

        return format.FindTable(at)?.Title ?? format.Sections.FirstOrDefault(section => section.Id == at)?.Title ?? at;
    }

    /// <summary>A rule's equation in the words of the form; null for rules of form and narrative.</summary>
    public static string? OfEquation(Format format, Rule rule)
    {
        if (rule.Left.IsEmpty)
        {
            return null;
        }

        var equation = Texts.Equals(OfSum(format, rule, rule.Left), OfSum(format, rule, rule.Right));
        return rule.Each switch
        {
            Axis.Row => equation + Texts.EachRow,
            Axis.Column => equation + Texts.EachColumn,
            _ => equation,
        };
    }

    /// <summary>The quotient of a rate in the words of the form.</summary>
    public static string OfRate(Format format, Indicator rate)
    {
        var numerator = OfSum(format, null, rate.Numerator);
        var denominator = OfSum(format, null, rate.Denominator);
        return Texts.Quotient(
            rate.Numerator.Length > 1 ? Texts.InBrackets(numerator) : numerator,
            rate.Denominator.Length > 1 ? Texts.InBrackets(denominator) : denominator);
    }

    /// <summary>A sum of cells in the words of the form; empty for none.</summary>
    public static string OfSum(Format format, IEnumerable<RuleTerm> terms) => OfSum(format, null, terms);

    private static string OfSum(Format format, Rule? rule, IEnumerable<RuleTerm> terms)
    {
        var words = new StringBuilder();
        foreach (var term in terms)
        {
            if (term.Sign < 0)
            {
                words.Append(Texts.Minus);
            }
            else if (words.Length > 0)
            {
                words.Append(Texts.Plus);
            }

            words.Append(OfTerm(format, rule, term));
        }

        return words.ToString();
    }

    private static string OfTerm(Format format, Rule? rule, RuleTerm term)
    {
        if (format.FindTable(term.Table) is not { } table)
        {
            return term.Table;
        }

        List<string> words = [];
        if (!string.Equals(rule?.TableId, term.Table, StringComparison.Ordinal) && rule is not null)
        {
            words.Add(table.Title);
        }

        if (term.Row is { } row)
        {
            words.Add(OfRow(table, row));
        }

        if (term.Column is { } column && (term.Row is null || rule is null || rule.Each is null))
        {
            words.Add(OfColumn(table, column));
        }

        var label = Texts.Label(string.Join("·", words));
        return term.YearOffset < 0 ? Texts.LastYears(label) : label;
    }

    private static string? ParentOf(IEnumerable<FormatGroup> groups, DerivedLine line) =>
        groups.FirstOrDefault(group => group.Id == line.Id)?.ParentId;

    private static string HeadingsOf(ImmutableArray<FormatLine> lines, ImmutableArray<FormatGroup> groups, string? parent) =>
        parent is null ? "" : string.Join('·', TableLayout
            .Ancestors(
                parent,
                groups.ToDictionary(group => group.Id, StringComparer.Ordinal),
                lines.ToDictionary(line => line.Id, line => line.ParentId, StringComparer.Ordinal))
            .Select(id => GroupOf(groups, id) ?? LineOf(lines, id) ?? id));

    private static string? LineOf(IEnumerable<FormatLine> lines, string id) => lines.FirstOrDefault(line => line.Id == id)?.Label;

    private static string? GroupOf(IEnumerable<FormatGroup> groups, string id) => groups.FirstOrDefault(group => group.Id == id)?.Label;

    private static string? DerivedOf(IEnumerable<DerivedLine> lines, string id) => lines.FirstOrDefault(line => line.Id == id)?.Label;

    private static string OfLines(FormatTable table, CellKey cell) => $"{OfRow(table, cell.Row)}·{OfColumn(table, cell.Column)}";
}
