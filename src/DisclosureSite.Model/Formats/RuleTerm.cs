namespace DisclosureSite.Model;

/// <summary>One cell, or one cell for each line along which the rule runs, with its sign.</summary>
/// <param name="Sign">1 or −1.</param>
/// <param name="Table">The table's id.</param>
/// <param name="Row">The row's id; null: the row at which the rule is judged.</param>
/// <param name="Column">The column's id; null: the column at which the rule is judged.</param>
/// <param name="YearOffset">0: this year; −1: the year before, in the same agency's report of the same scope.</param>
public sealed record RuleTerm(int Sign, string Table, string? Row, string? Column, int YearOffset = 0);
