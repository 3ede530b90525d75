namespace DisclosureSite.Indexing;

/// <summary>What is listed for a gram.</summary>
internal enum GramKind
{
    /// <summary>The texts that hold it.</summary>
    Texts,

    /// <summary>Its places.</summary>
    Places,

    /// <summary>Nothing: it stands wherever the gram stands that is shorter by its last character.</summary>
    Same,
}
