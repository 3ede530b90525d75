namespace DisclosureSite.Model;

/// <summary>How a rule is judged.</summary>
public enum RuleKind
{
    /// <summary>A total against the sum of its parts; blank parts are allowed for.</summary>
    Sum,

    /// <summary>An equation between sums of cells; any blank makes it impossible to judge.</summary>
    Equation,

    /// <summary>The form of the report: its sections, tables, title and date.</summary>
    Form,

    /// <summary>What the narrative says against what the tables say.</summary>
    Narrative,
}
