namespace DisclosureSite.Model;

/// <summary>Whose figures a report holds.</summary>
public enum ReportScope
{
    /// <summary>The agency's and those of all agencies below it.</summary>
    All,

    /// <summary>The agency's own alone.</summary>
    Self,
}
