namespace DisclosureSite.Model;

/// <summary>A row or column, by its index in the table, to be added or subtracted.</summary>
/// <param name="Sign">1 or −1.</param>
/// <param name="Index">Among the printed rows (or columns) of the table.</param>
public readonly record struct SignedIndex(int Sign, int Index);
