namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Whether a cell is merged with those below it.</summary>
internal enum MergedDownwards
{
    /// <summary>It stands alone.</summary>
    No,

    /// <summary>The merged cell begins with it.</summary>
    Begins,

    /// <summary>It is part of the cell above.</summary>
    GoesOn,
}
