namespace DisclosureSite.Model;

/// <summary>How grave it is when a rule fails. It never stops a build; with <c>--strict</c> an unexplained error does.</summary>
public enum RuleSeverity
{
    /// <summary>The figures contradict each other.</summary>
    Error,

    /// <summary>The report departs from its form, or from the year before, in a way that may have a reason.</summary>
    Warning,

    /// <summary>Worth a look.</summary>
    Note,
}
