namespace DisclosureSite.Model;

/// <summary>What an indicator's values are.</summary>
public enum IndicatorKind
{
    /// <summary>One figure of the tables, printed or derived.</summary>
    Figure,

    /// <summary>A quotient of sums of figures.</summary>
    Rate,
}
