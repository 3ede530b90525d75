namespace DisclosureSite.Rendering.Data;

/// <summary>What kind of value JSON holds at a place.</summary>
internal enum JsonShapeKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>An object with the keys that its shape names.</summary>
    Object,

    /// <summary>An array of values of one shape.</summary>
    List,

    /// <summary>An object whose names are data, such as ids, and whose values are of one shape.</summary>
    Map,
}
