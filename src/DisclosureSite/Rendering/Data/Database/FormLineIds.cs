namespace DisclosureSite.Rendering.Data.Database;

/// <summary>The numbers that the rows and columns of a table bear in the database: one after the other, printed ones first.</summary>
/// <param name="FirstRow">The first row's.</param>
/// <param name="FirstColumn">The first column's.</param>
internal readonly record struct FormLineIds(long FirstRow, long FirstColumn);
