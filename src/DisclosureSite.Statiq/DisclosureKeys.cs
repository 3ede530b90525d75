namespace DisclosureSite.Statiq;

/// <summary>The settings that the pipelines read, and the metadata of their documents, which pages ask for by these words.</summary>
internal static class DisclosureKeys
{
    // Settings: the theme's folder, "theme" where it is not set; the archive's, which the pipelines find themselves.
    public const string DisclosureTheme = nameof(DisclosureTheme);
    public const string DisclosureInput = nameof(DisclosureInput);

    // The archive's document.
    public const string Archive = nameof(Archive);
    public const string ArchiveFindings = nameof(ArchiveFindings);
    public const string DerivedArchive = nameof(DerivedArchive);
    public const string ArchiveTheme = nameof(ArchiveTheme);
    public const string ArchiveDiagnostics = nameof(ArchiveDiagnostics);

    // A report's document.
    public const string Report = nameof(Report);
    public const string Derived = nameof(Derived);
    public const string Findings = nameof(Findings);
}
