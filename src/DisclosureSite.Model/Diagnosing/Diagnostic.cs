namespace DisclosureSite.Model;

/// <summary>One fault in the archive's files, for the editor: what is wrong, where, and how to mend it.</summary>
/// <param name="Code">The stable code, <c>DS</c> and four digits; the README's table lists them.</param>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Message">In the editor's language: what is wrong and how to mend it.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, SourcePlace Place, string Message)
    : IComparable<Diagnostic>
{
    /// <summary>By place, code and message, so that the order never depends on which thread found it first.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Place.CompareTo(other.Place);
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>As compilers print it, so that editors and hosting services recognize it.</summary>
    public override string ToString() =>
        $"{Place}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}";

    /// <summary>Whether the left diagnostic sorts before the right one.</summary>
    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left diagnostic sorts after the right one.</summary>
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left diagnostic sorts before the right one or is equal.</summary>
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left diagnostic sorts after the right one or is equal.</summary>
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
