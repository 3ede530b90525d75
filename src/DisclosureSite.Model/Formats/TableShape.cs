namespace DisclosureSite.Model;

/// <summary>How the form prints the rows of a table.</summary>
public enum TableShape
{
    /// <summary>Under one another, the titles of groups as lines above their rows.</summary>
    Rows,

    /// <summary>Under one another, the titles of groups as merged cells beside their rows.</summary>
    MergedGroups,

    /// <summary>Side by side as one row of cells, under their labels.</summary>
    OneRow,
}
