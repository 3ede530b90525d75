using System.Collections.Immutable;

namespace DisclosureSite.Reading.Attachments;

/// <summary>Collects the names of persons that a file holds: each once, and no more than an editor reads.</summary>
internal sealed class TraceNames
{
    private const int Most = 20;

    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The names, in ordinal order.</summary>
    public ImmutableArray<string> All => [.. names];

    /// <summary>Takes a name; a blank one, or none, is nothing.</summary>
    public void Add(string? name)
    {
        if (!string.IsNullOrWhiteSpace(name) && names.Count < Most)
        {
            names.Add(name.Trim());
        }
    }
}
