namespace DisclosureSite.Model;

/// <summary>Where in the archive's files something stands.</summary>
/// <param name="File">The path below the input folder, with <c>/</c>; a theme's file begins with <c>theme/</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">In characters (Unicode code points), counted from 1.</param>
public readonly record struct SourcePlace(string File, int Line = 1, int Column = 1) : IComparable<SourcePlace>
{
    /// <summary>By file (ordinal), line, column.</summary>
    public int CompareTo(SourcePlace other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile
            : Line != other.Line ? Line.CompareTo(other.Line)
            : Column.CompareTo(other.Column);
    }

    /// <summary>As compilers print it: <c>file(line,column)</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");

    /// <summary>Whether the left place sorts before the right one.</summary>
    public static bool operator <(SourcePlace left, SourcePlace right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place sorts after the right one.</summary>
    public static bool operator >(SourcePlace left, SourcePlace right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place sorts before the right one or is the same.</summary>
    public static bool operator <=(SourcePlace left, SourcePlace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place sorts after the right one or is the same.</summary>
    public static bool operator >=(SourcePlace left, SourcePlace right) => left.CompareTo(right) >= 0;
}
