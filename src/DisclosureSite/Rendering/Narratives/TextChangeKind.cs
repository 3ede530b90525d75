namespace DisclosureSite.Rendering.Narratives;

/// <summary>What became of a stretch of text.</summary>
internal enum TextChangeKind
{
    /// <summary>It stands in both years.</summary>
    Same,

    /// <summary>It is new.</summary>
    New,

    /// <summary>It is gone.</summary>
    Gone,

    /// <summary>Other words stand in its place.</summary>
    Replaced,

    /// <summary>One sentence that was changed.</summary>
    Reworded,
}
