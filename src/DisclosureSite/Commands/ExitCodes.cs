namespace DisclosureSite.Commands;

/// <summary>What the program returns.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input has errors, or with <c>--strict</c> a failing rule that nobody explained. Nothing was written.</summary>
    public const int FaultyInput = 1;

    /// <summary>The program was called in a wrong way, or the place for the site, or for what it says, cannot be used.</summary>
    public const int WrongUsage = 2;

    /// <summary>A bug of this program.</summary>
    public const int Bug = 70;
}
