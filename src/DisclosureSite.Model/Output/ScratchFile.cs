namespace DisclosureSite.Model;

/// <summary>
/// Lends the path of a file that does not exist yet, in a folder where nobody else writes, and removes what lies there as soon as it is
/// used, however the use ends. Called on any thread.
/// </summary>
/// <param name="use">Makes the file and reads it again.</param>
public delegate void ScratchFile(Action<string> use);
