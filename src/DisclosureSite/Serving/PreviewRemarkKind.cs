namespace DisclosureSite.Serving;

/// <summary>What a remark of the preview is about.</summary>
internal enum PreviewRemarkKind
{
    /// <summary>A fault that keeps the site from being built.</summary>
    Error,

    /// <summary>A fault that does not.</summary>
    Warning,

    /// <summary>A rule that fails and that nobody has explained.</summary>
    Finding,
}
