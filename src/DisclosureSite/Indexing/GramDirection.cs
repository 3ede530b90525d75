namespace DisclosureSite.Indexing;

/// <summary>From which end grams are read.</summary>
internal enum GramDirection
{
    /// <summary>From their first character on.</summary>
    Forward,

    /// <summary>From their last character back.</summary>
    Backward,
}
