using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Diagnostics;

/// <summary>Collects the faults of a run, from any thread.</summary>
public sealed class DiagnosticList
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether any fault stops the build.</summary>
    public bool HasErrors
    {
        get
        {
            lock (gate)
            {
                return diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return diagnostics.Count;
            }
        }
    }

    /// <summary>Adds a fault.</summary>
    public void Add(DiagnosticKind kind, SourcePlace place, params ReadOnlySpan<object> facts)
    {
        var diagnostic = kind.At(place, facts);
        lock (gate)
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Adds what another list has collected.</summary>
    public void AddAll(DiagnosticList others)
    {
        var added = others.Sorted();
        lock (gate)
        {
            diagnostics.AddRange(added);
        }
    }

    /// <summary>All faults, each once, in order of place, code and message.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (gate)
        {
            return [.. diagnostics.Distinct().Order()];
        }
    }
}
