namespace DisclosureSite.Model;

/// <summary>What a page found by search is about.</summary>
public enum SearchablePageKind
{
    /// <summary>A report.</summary>
    Report,

    /// <summary>An agency.</summary>
    Agency,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A term of the glossary.</summary>
    Term,

    /// <summary>A page of the archive's own.</summary>
    Text,
}
