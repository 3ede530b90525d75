namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A key that the file does not know, with the nearest one that it does.</summary>
    public static DiagnosticKind UnknownKey { get; } = Error(
        "DS0102", "unknown key", "不认识的项“{0}”{1}。请改正或删除这一项。");
}
