namespace DisclosureSite.Reading.Tables;

/// <summary>What a label names.</summary>
internal enum LabelMatchKind
{
    /// <summary>Nothing in the table.</summary>
    Unknown,

    /// <summary>Several lines, and nothing read before tells which.</summary>
    Ambiguous,

    /// <summary>A title over lines.</summary>
    Group,

    /// <summary>A line with figures.</summary>
    Line,
}
