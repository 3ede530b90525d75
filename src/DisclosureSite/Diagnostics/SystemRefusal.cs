namespace DisclosureSite.Diagnostics;

/// <summary>Tells what the operating system refuses, a full disk or a folder that may not be written to, from bugs.</summary>
internal static class SystemRefusal
{
    /// <summary>Whether an exception is one.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
