namespace DisclosureSite.Model;

/// <summary>Along which lines of a table something runs.</summary>
public enum Axis
{
    /// <summary>The rows.</summary>
    Row,

    /// <summary>The columns.</summary>
    Column,
}
