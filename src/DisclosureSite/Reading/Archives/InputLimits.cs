namespace DisclosureSite.Reading.Archives;

/// <summary>How large the archive's files may be, in bytes: many times what real reports need.</summary>
internal static class InputLimits
{
    /// <summary>A YAML file.</summary>
    public const int Yaml = 512 * 1024;

    /// <summary>A Markdown file.</summary>
    public const int Markdown = 1024 * 1024;

    /// <summary>A table, or the corrections of a report.</summary>
    public const int Table = 1024 * 1024;

    /// <summary>An attachment, in MB: hosts of git repositories refuse more.</summary>
    public const int AttachmentMegabytes = 100;

    /// <summary>A name that becomes part of an address, in characters.</summary>
    public const int Slug = 64;
}
