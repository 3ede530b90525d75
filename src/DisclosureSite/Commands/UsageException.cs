namespace DisclosureSite.Commands;

/// <summary>The program was called in a way that cannot work.</summary>
/// <param name="message">For whoever called it: what is wrong and what to write instead.</param>
internal sealed class UsageException(string message) : Exception(message);
