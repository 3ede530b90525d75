namespace DisclosureSite.Model;

/// <summary>A row or a column of a table as search knows it.</summary>
/// <param name="Anchor">The part of a cell's id in the page that names it.</param>
/// <param name="Label">Its label as printed.</param>
/// <param name="Group">The title under which it stands, which makes the label clear; empty: it stands under none.</param>
public sealed record SearchLine(string Anchor, string Label, string Group);
