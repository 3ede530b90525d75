namespace DisclosureSite.Reading.Formats;

/// <summary>How much a format may hold: many times what any official form does.</summary>
internal static class FormatLimits
{
    /// <summary>Characters of an id.</summary>
    public const int Id = 64;

    /// <summary>Sections.</summary>
    public const int Sections = 50;

    /// <summary>Tables.</summary>
    public const int Tables = 50;

    /// <summary>Rows, or columns, of a table.</summary>
    public const int Lines = 300;

    /// <summary>Cells of a table.</summary>
    public const int Cells = 6_000;

    /// <summary>Other spellings of one label or title.</summary>
    public const int Aliases = 50;

    /// <summary>Rules.</summary>
    public const int Rules = 300;

    /// <summary>Cells named in one equation or sum.</summary>
    public const int Terms = 300;

    /// <summary>Patterns, exceptions, words or readings of one rule.</summary>
    public const int Patterns = 100;

    /// <summary>Characters of a pattern with its phrases filled in.</summary>
    public const int PatternLength = 4_000;

    /// <summary>Phrases.</summary>
    public const int Phrases = 50;

    /// <summary>Indicators.</summary>
    public const int Indicators = 1_000;
}
